namespace Chancery.Cli.Shell;

/// <summary>What the command's exit status tells a script (the contract's table).</summary>
internal static class ExitStatus
{
    public const int Done = 0;

    /// <summary>Nothing found, or nothing to say.</summary>
    public const int Nothing = 1;

    /// <summary>Wrong usage: one line says what and how to mend it.</summary>
    public const int Usage = 2;

    /// <summary>Some input could not be read; the rest was.</summary>
    public const int SomeUnread = 3;

    /// <summary>The record could not be opened or is damaged; nothing was written.</summary>
    public const int RecordUnusable = 4;
}
