namespace Chancery.Statements;

/// <summary>The part a link plays between the speaker and the page.</summary>
public enum ChainRole
{
    Speaker,
    Agency,
    Outlet,
    Translator,
    Republisher,
    Platform,
}
