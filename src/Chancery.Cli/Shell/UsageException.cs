namespace Chancery.Cli.Shell;

/// <summary>The user asked for something that cannot be done as asked; the message says what and how to mend it, in one line.</summary>
internal sealed class UsageException(string message) : Exception(message);
