namespace Chancery.Intake;

/// <summary>
/// Something that could not be read. It costs only itself: the rest goes on.
/// </summary>
/// <param name="Path">The file, folder or address as it was named; <c>-</c> for standard input.</param>
/// <param name="Line">1-based line (JSONL, CSV) or record number (archives, feeds); 0 when the whole is meant.</param>
/// <param name="Message">What is wrong and, where it helps, how to mend it; one line.</param>
public sealed record IntakeError(string Path, long Line, string Message)
{
    public override string ToString() => Line > 0 ? $"{Path}:{Line}: {Message}" : $"{Path}: {Message}";
}
