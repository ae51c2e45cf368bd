using System.Text;
using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Cli.Shell;

/// <summary>
/// What a command may touch of the world outside: streams, the terminal's width, the knowledge and the model.
/// Tests give their own, so that every command runs in process as it does in a terminal.
/// </summary>
internal sealed class CliHost
{
    private readonly Lazy<Reader> _reader;

    public CliHost(Stream input, Stream output, TextWriter error, bool isTerminal, int width)
    {
        (Input, Output, Error, IsTerminal, Width) = (input, output, error, isTerminal, width);
        Out = new StreamWriter(output, new UTF8Encoding(false)) { NewLine = "\n", AutoFlush = false };
        _reader = new Lazy<Reader>(() => new Reader(Lexicon, Analyzer.Load(ModelPath)));
    }

    public Stream Input { get; }

    public Stream Output { get; }

    /// <summary>Text for people; flushed when the command ends.</summary>
    public TextWriter Out { get; }

    public TextWriter Error { get; }

    /// <summary>True when standard error is a terminal: progress is shown only then.</summary>
    public bool IsTerminal { get; }

    /// <summary>Columns to write for.</summary>
    public int Width { get; }

    public LexiconFiles Lexicon { get; set; } = LexiconFiles.Embedded;

    public string ModelPath { get; set; } = Path.Combine(AppContext.BaseDirectory, "models", "english.chancery");

    /// <summary>The reader, loaded when a command first reads an article.</summary>
    /// <exception cref="ModelFileException">The model file is missing or damaged.</exception>
    public Reader Reader => _reader.Value;

    public static CliHost Console()
    {
        int width = System.Console.IsOutputRedirected ? 100 : Math.Clamp(System.Console.WindowWidth, 60, 120);
        var error = new StreamWriter(System.Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
        return new CliHost(System.Console.OpenStandardInput(), System.Console.OpenStandardOutput(), error, !System.Console.IsErrorRedirected, width);
    }
}
