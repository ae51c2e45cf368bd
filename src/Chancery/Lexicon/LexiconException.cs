namespace Chancery.Lexicon;

/// <summary>A lexicon file says something that cannot be understood; the message names file and line (1-based, 0 when the whole file is meant).</summary>
public sealed class LexiconException(string path, long line, string message)
    : Exception(line > 0 ? $"lexicon/{path}, line {line}: {message}" : $"lexicon/{path}: {message}")
{
    public string Path { get; } = path;

    public long Line { get; } = line;
}
