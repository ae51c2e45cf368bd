namespace Chancery.Lexicon;

public enum OutletKind
{
    /// <summary>Hands reports on to other outlets.</summary>
    Agency,
    Newspaper,
    Broadcaster,
    Magazine,
    Site,

    /// <summary>Carries what others post.</summary>
    Platform,
}
