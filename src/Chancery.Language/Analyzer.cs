using Chancery.Language.Models;
using Chancery.Language.Names;
using Chancery.Language.Network;
using Chancery.Language.Segmenting;
using Chancery.Language.Words;

namespace Chancery.Language;

/// <summary>
/// English text to sentences, words, tags, lemmas, Universal Dependencies trees and names. Loaded once, used from any number of threads;
/// the same text gives the same analysis on every run, thread count and instruction set.
/// </summary>
public sealed class Analyzer : IDisposable
{
    private readonly ModelFile _file;

    private readonly Segmenter _segmenter;
    private readonly Reading _reading;

    private Analyzer(ModelFile file, Kernel kernel)
    {
        _file = file;
        _segmenter = new Segmenter(file);
        var traits = new TraitBook(file);
        var parser = new Parser(file, NetworkShape.Parse(file.Lines("network") is [var shape, ..] ? shape : string.Empty), kernel, traits);
        _reading = new Reading(parser, new NameModel(file), _segmenter.Groups, traits);
    }

    /// <summary>SHA-256 of the model's contents, in lower-case hexadecimal: what to note as provenance.</summary>
    public string ModelHash => _file.Hash;

    /// <summary>The model that ships beside the executable: <c>models/english.chancery</c> under the application's folder.</summary>
    public static string ShippedModelPath => Path.Combine(AppContext.BaseDirectory, "models", "english.chancery");

    /// <summary>Loads the model at <paramref name="modelPath"/>; keep the result for the life of the program.</summary>
    /// <exception cref="ModelFileException">The file is missing, unreadable, damaged, foreign or of another version.</exception>
    public static Analyzer Load(string modelPath)
    {
        ArgumentNullException.ThrowIfNull(modelPath);
        return Load(modelPath, WeightMatrix.Best);
    }

    /// <summary>Loads with the instructions named, for tests that hold all of them to the same trees.</summary>
    internal static Analyzer Load(string modelPath, Kernel kernel)
    {
        var file = ModelFile.Begin(modelPath);
        try
        {
            var analyzer = new Analyzer(file, kernel);
            file.Confirm();
            return analyzer;
        }
        catch
        {
            // Whatever a damaged file led to, that it is damaged is the error to show.
            using (file) file.Confirm();
            throw;
        }
    }

    /// <summary>Analyses a whole text. An empty line is a paragraph break, which no sentence crosses.</summary>
    public Analysis Analyze(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Analyze(text, [new Span(0, text.Length)]);
    }

    /// <summary>
    /// Analyses only the <paramref name="passages"/> of a text, ordered ranges that do not overlap: no sentence crosses from one to the next,
    /// what lies between is not read. Offsets still count in the whole text.
    /// </summary>
    public Analysis Analyze(string text, IReadOnlyList<Span> passages)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(passages);
        CheckOrder(text, passages);
        var (columns, sentences) = _segmenter.Segment(text, passages);
        return _reading.Read(text, columns, sentences);
    }

    /// <summary>Gives the words and sentences of <paramref name="words"/>, as they are, new tags, lemmas, trees and names.</summary>
    public Analysis Parse(Analysis words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var columns = new WordColumns(words.WordCount);
        words.Columns.Start.CopyTo(columns.Start, 0);
        words.Columns.End.CopyTo(columns.End, 0);
        return _reading.Read(words.Text, columns, words.Sentences);
    }

    public void Dispose() => _file.Dispose();

    private static void CheckOrder(string text, IReadOnlyList<Span> passages)
    {
        var at = 0;
        foreach (var passage in passages)
        {
            if (passage.Start < at || passage.End < passage.Start || passage.End > text.Length)
                throw new ArgumentException($"passage {passage} is out of order or outside the text", nameof(passages));
            at = passage.End;
        }
    }
}
