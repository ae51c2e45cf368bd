using System.Globalization;
using System.Text;
using Chancery.Language.Models;
using Chancery.Language.Segmenting;

namespace Chancery.Training;

/// <summary>Trains the two linear models of the segmenter by logistic regression with AdaGrad, and writes them with the lists they use.</summary>
internal sealed class SegmenterTrainer
{
    /// <summary>A paragraph with a person's initial is seen this many times more, the letter another each time, so that none is learnt by heart.</summary>
    private const int InitialCopies = 3;
    private const int SplitEpochs = 6;
    private const int EndEpochs = 8;
    private readonly string[] _abbreviationLines;
    private readonly string[] _joinLines;
    private readonly Tokenizer _tokenizer;
    private readonly SentenceSplitter _splitter;

    public SegmenterTrainer(Corpus corpus)
    {
        using var stream = typeof(SegmenterTrainer).Assembly.GetManifestResourceStream("abbreviations.txt")!;
        _abbreviationLines = [.. new StreamReader(stream).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        _joinLines = [.. FindJoins(corpus.LearnRaw)];
        var abbreviations = new Abbreviations(_abbreviationLines);
        (_tokenizer, _splitter) = (new Tokenizer(abbreviations, new Joins(_joinLines)), new SentenceSplitter(abbreviations));
    }

    /// <summary>Trains twice: on seven documents of eight, to set each threshold on the eighth; then on all, for the weights.</summary>
    public void Train(Corpus corpus, int seed, ModelFileWriter writer)
    {
        List<TreebankSentence> all = [.. corpus.LearnRaw, .. corpus.WatchRaw];
        var order = all.Select(s => s.Document).Distinct(StringComparer.Ordinal).Select((d, i) => (d, i)).ToDictionary(p => p.d, p => p.i, StringComparer.Ordinal);
        var (splits, ends) = Collect(all.Where(s => order[s.Document] % 8 != 0), seed);
        var (watchedSplits, watchedEnds) = Collect(all.Where(s => order[s.Document] % 8 == 0), seed: null);
        var splitBias = Logistic.Threshold(Logistic.Train(splits, SplitEpochs, seed), watchedSplits);
        var endBias = Logistic.Threshold(Logistic.Train(ends, EndEpochs, seed), watchedEnds);
        (splits, ends) = Collect(all, seed);
        writer.AddLines("abbreviations", _abbreviationLines);
        writer.AddLines("joins", _joinLines);
        Write(writer, "splits", Logistic.Train(splits, SplitEpochs, seed), splitBias);
        Write(writer, "sentences", Logistic.Train(ends, EndEpochs, seed), endBias);
    }

    private (List<(int[] Features, bool Yes)> Splits, List<(int[] Features, bool Yes)> Ends) Collect(IEnumerable<TreebankSentence> sentences, int? seed)
    {
        var (splits, ends) = (new List<(int[] Features, bool Yes)>(), new List<(int[] Features, bool Yes)>());
        var random = seed is { } s ? new Random(s) : null;
        foreach (var paragraph in RawText.Paragraphs([.. sentences]))
        {
            Collect(paragraph, splits, ends);
            for (var copy = 0; random is not null && copy < InitialCopies && paragraph.HasInitial; copy++) Collect(paragraph.WithOtherInitials(random), splits, ends);
            var draw = random?.NextDouble() ?? 1;
            if (draw < 0.03) Collect(paragraph.With(t => t.ToUpperInvariant()), splits, ends);
            else if (draw < 0.06) Collect(paragraph.With(t => t.ToLowerInvariant()), splits, ends);
            else if (draw < 0.16) Collect(paragraph.With(t => Wrap(t, random!)), splits, ends);
        }

        return (splits, ends);
    }

    private static void Write(ModelFileWriter writer, string name, float[] weights, float bias)
    {
        const float Scale = 512;
        writer.Add<short>(name + ".w", [.. weights.Select(w => (short)Math.Clamp(MathF.Round(w * Scale), short.MinValue, short.MaxValue))]);
        writer.Add<int>(name + ".b", [(int)MathF.Round(bias * Scale)]);
    }

    private static string Wrap(string text, Random random)
    {
        var wrapped = new StringBuilder(text);
        for (var i = 0; i < wrapped.Length; i++)
            if (wrapped[i] == ' ' && random.NextDouble() < 0.08) wrapped[i] = '\n';
        return wrapped.ToString();
    }

    private static IEnumerable<string> FindJoins(List<TreebankSentence> sentences)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
            foreach (var (form, first, words, _) in sentence.Tokens)
            {
                if (words != 2 || !form.All(char.IsAsciiLetter) || form.Length > 12) continue;
                var cut = RawText.CutsOf(sentence, form, first, words);
                if (cut.Count != 1) continue;
                var line = string.Create(CultureInfo.InvariantCulture, $"{form.ToLowerInvariant()} {cut[0]}");
                counts[line] = counts.GetValueOrDefault(line) + 1;
            }

        return counts.Where(p => p.Value >= 2).GroupBy(p => p.Key.Split(' ')[0], StringComparer.Ordinal).Select(g => g.MaxBy(p => p.Value).Key);
    }

    private void Collect(RawText paragraph, List<(int[] Features, bool Yes)> splits, List<(int[] Features, bool Yes)> ends)
    {
        _tokenizer.Run(paragraph.Text, 0, paragraph.Text.Length, (features, offset) =>
        {
            var yes = paragraph.WordEnds.Contains(offset);
            splits.Add((features.ToArray(), yes));
            return yes;
        }, []);
        _splitter.Run(paragraph.Text, paragraph.Words, (features, word) =>
        {
            var yes = paragraph.SentenceEnds.Contains(word);
            ends.Add((features.ToArray(), yes));
            return yes;
        }, (_, _) => { });
    }
}
