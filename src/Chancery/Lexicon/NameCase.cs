namespace Chancery.Lexicon;

/// <summary>How the letters' case of a name counts.</summary>
internal enum NameCase
{
    /// <summary>As the lexicon has it.</summary>
    AsWritten,

    /// <summary>In capitals throughout.</summary>
    Capitals,

    /// <summary>Not at all.</summary>
    Any,
}
