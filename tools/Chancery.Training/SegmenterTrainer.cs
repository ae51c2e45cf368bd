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
    private const int Folds = 8;
    private const int SplitEpochs = 6;
    private const int EndEpochs = 8;
    private readonly string[] _abbreviationLines;
    private readonly string[] _joinLines;
    private readonly ulong[] _common;
    private readonly Tokenizer _tokenizer;
    private readonly SentenceSplitter _splitter;

    public SegmenterTrainer(Corpus corpus)
    {
        using var stream = typeof(SegmenterTrainer).Assembly.GetManifestResourceStream("abbreviations.txt")!;
        _abbreviationLines = [.. new StreamReader(stream).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        _joinLines = [.. FindJoins(corpus.LearnRaw)];
        _common = [.. FindCommon([.. corpus.LearnRaw, .. corpus.WatchRaw])];
        Groups = new FormGroups(_abbreviationLines, _common);
        (_tokenizer, _splitter) = (new Tokenizer(Groups, new Joins(_joinLines)), new SentenceSplitter(Groups));
    }

    public FormGroups Groups { get; }

    /// <summary>Each threshold is set on four eighths of the documents in turn, by weights trained on the other seven; the weights are then trained on all.</summary>
    public void Train(Corpus corpus, int seed, ModelFileWriter writer)
    {
        List<TreebankSentence> all = [.. corpus.LearnRaw, .. corpus.WatchRaw];
        var order = all.Select(s => s.Document).Distinct(StringComparer.Ordinal).Select((d, i) => (d, i)).ToDictionary(p => p.d, p => p.i, StringComparer.Ordinal);
        var (watchedSplits, watchedEnds) = (new List<(float Score, bool Yes)>(), new List<(float Score, bool Yes)>());
        for (var fold = 0; fold < Folds; fold += 2)
        {
            var learned = Collect(all.Where(s => order[s.Document] % Folds != fold), seed);
            var watched = Collect(all.Where(s => order[s.Document] % Folds == fold), seed: null);
            Watch(Logistic.Train(learned.Splits, SplitEpochs, seed), watched.Splits, watchedSplits);
            Watch(Logistic.Train(learned.Ends, EndEpochs, seed), watched.Ends, watchedEnds);
        }

        var (splitBias, endBias) = (Logistic.Threshold(watchedSplits), Logistic.Threshold(watchedEnds));
        var (splits, ends) = Collect(all, seed);
        writer.AddLines("abbreviations", _abbreviationLines);
        writer.AddLines("joins", _joinLines);
        writer.Add<ulong>("common", _common);
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

    private static void Watch(float[] weights, List<(int[] Features, bool Yes)> examples, List<(float Score, bool Yes)> into) =>
        into.AddRange(examples.Select(e => (Logistic.Sum(weights, e.Features), e.Yes)));

    private static string Wrap(string text, Random random)
    {
        var wrapped = new StringBuilder(text);
        for (var i = 0; i < wrapped.Length; i++)
            if (wrapped[i] == ' ' && random.NextDouble() < 0.08) wrapped[i] = '\n';
        return wrapped.ToString();
    }

    /// <summary>Words that stand in lower case twice or more, and oftener than as proper nouns.</summary>
    private static IEnumerable<ulong> FindCommon(List<TreebankSentence> sentences)
    {
        var counts = new Dictionary<string, (int Small, int Proper)>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
            for (var i = 0; i < sentence.Forms.Count; i++)
            {
                var (form, proper) = (sentence.Forms[i], sentence.Upos[i] == "PROPN");
                if (!form.All(char.IsLetter) || (!proper && !form.All(char.IsLower))) continue;
                var lower = form.ToLowerInvariant();
                var (small, propers) = counts.GetValueOrDefault(lower);
                counts[lower] = proper ? (small, propers + 1) : (small + 1, propers);
            }

        return counts.Where(p => p.Value.Small >= 2 && p.Value.Small > p.Value.Proper).Select(p => FormGroups.CommonKey(p.Key)).Order();
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
