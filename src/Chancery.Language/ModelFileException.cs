namespace Chancery.Language;

/// <summary>A model file that cannot be used: missing, damaged, foreign, or of another version. The message says which, and what to do.</summary>
public sealed class ModelFileException : Exception
{
    public ModelFileException()
    {
    }

    public ModelFileException(string message)
        : base(message)
    {
    }

    public ModelFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
