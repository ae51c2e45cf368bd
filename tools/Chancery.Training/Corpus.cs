using Chancery.Language;
using Chancery.Language.Network;

namespace Chancery.Training;

/// <summary>The training files, split into a part to learn from and one document in thirty to watch, with the classes found in them.</summary>
internal sealed class Corpus
{
    private const int WatchEvery = 30;
    private readonly Dictionary<string, int> _labels;
    private readonly Dictionary<string, int> _morphs;
    private readonly Dictionary<string, int> _lemmas;
    private readonly Dictionary<ulong, int> _words = [];

    public Corpus(Recipe recipe, string folder)
    {
        var trees = new List<TreebankSentence>();
        foreach (var treebank in recipe.Treebanks)
        {
            var sentences = TreebankReader.Conllu(Path.Combine(folder, treebank.File));
            if (treebank.Names is { } named) TreebankReader.AddNames(sentences, Path.Combine(folder, named), treebank.NamesLackGroups);
            trees.AddRange(sentences);
        }

        List<TreebankSentence> names = [.. recipe.Names.SelectMany(f => TreebankReader.Names(Path.Combine(folder, f.File)))];
        var watched = trees.Select(s => s.Document).Distinct(StringComparer.Ordinal).Where((_, i) => i % WatchEvery == 7).ToHashSet(StringComparer.Ordinal);
        LearnRaw = [.. trees.Where(s => !watched.Contains(s.Document))];
        WatchRaw = [.. trees.Where(s => watched.Contains(s.Document))];
        _labels = Index(Often(LearnRaw.SelectMany(s => s.Relations), 3));
        _morphs = Index(Often(LearnRaw.SelectMany(s => Enumerable.Range(0, s.Forms.Count).Select(i => Morph(s, i))), 2));
        _lemmas = Index(Often(LearnRaw.SelectMany(s => Enumerable.Range(0, s.Forms.Count).Select(i => LemmaRule.Of(s.Forms[i], s.Lemmas[i]).ToString())), 3));
        Targets = CountWords(names);
        Learn = [.. LearnRaw.Select(s => Make(s)), .. names.Select(s => Make(s))];
        Watch = [.. WatchRaw.Select(s => Make(s))];
        Own = recipe.Own is { } own ? [.. TreebankReader.Conllu(own).Select(s => Make(s))] : [];
    }

    public List<TreebankSentence> LearnRaw { get; }

    public List<TreebankSentence> WatchRaw { get; }

    public List<TrainingSentence> Learn { get; }

    public List<TrainingSentence> Watch { get; }

    public List<TrainingSentence> Own { get; }

    public Targets Targets { get; }

    /// <summary>A training sentence from a treebank's, its forms changed by <paramref name="change"/> if given, cut to <paramref name="count"/> words.</summary>
    public TrainingSentence Make(TreebankSentence raw, Func<string, string>? change = null, int count = int.MaxValue)
    {
        var n = Math.Min(count, raw.Forms.Count);
        var forms = raw.Forms.Take(n).Select(f => change is null ? f : change(f)).ToArray();
        var tree = raw.Heads.Count > 0;
        var rare = _labels.GetValueOrDefault("dep", -1);
        var sentence = new TrainingSentence
        {
            Forms = forms,
            Document = raw.Document,
            Head = [.. Enumerable.Range(0, n).Select(i => tree ? raw.Heads[i] : -2)],
            Label = [.. Enumerable.Range(0, n).Select(i => tree ? _labels.GetValueOrDefault(raw.Relations[i], rare) : -1)],
            Upos = [.. Enumerable.Range(0, n).Select(i => tree ? (int)UposNames.Parse(raw.Upos[i]) : -1)],
            Morph = [.. Enumerable.Range(0, n).Select(i => tree ? _morphs.GetValueOrDefault(Morph(raw, i), -1) : -1)],
            Lemma = [.. Enumerable.Range(0, n).Select(i => tree ? _lemmas.GetValueOrDefault(LemmaRule.Of(forms[i], raw.Lemmas[i]).ToString(), -1) : -1)],
            Name = [.. Enumerable.Range(0, n).Select(i => raw.Names is null ? -1 : raw.Names[i])],
            NamesLackGroups = raw.NamesLackGroups,
            Word = new int[n],
            Grams = new int[n][],
            Affixes = new int[n * WordFeatures.AffixCount],
        };
        AddFeatures(sentence);
        return sentence;
    }

    private static string Morph(TreebankSentence s, int i) => s.Upos[i] + "\t" + s.Xpos[i] + "\t" + s.Feats[i];

    private static string[] Often(IEnumerable<string> values, int least) =>
        [.. values.CountBy(v => v, StringComparer.Ordinal).Where(p => p.Value >= least).OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Key)];

    private static Dictionary<string, int> Index(string[] values) => values.Select((v, i) => (v, i)).ToDictionary(p => p.v, p => p.i, StringComparer.Ordinal);

    private static ulong HashOf(string form)
    {
        Span<int> grams = stackalloc int[WordFeatures.MaxGrams];
        Span<int> affixes = stackalloc int[WordFeatures.AffixCount];
        return WordFeatures.Extract(form, grams, affixes).Word;
    }

    private Targets CountWords(List<TreebankSentence> names)
    {
        var counts = LearnRaw.Concat(names).SelectMany(s => s.Forms).CountBy(HashOf).Where(p => p.Value >= 2).OrderByDescending(p => p.Value).ThenBy(p => p.Key).ToList();
        for (var i = 0; i < counts.Count; i++) _words[counts[i].Key] = i + 1;
        return new Targets
        {
            Labels = [.. _labels.Keys],
            Morphs = [.. _morphs.Keys],
            Lemmas = [.. _lemmas.Keys],
            Words = [0, .. counts.Select(p => p.Key)],
            WordCounts = [int.MaxValue, .. counts.Select(p => p.Value)],
        };
    }

    private void AddFeatures(TrainingSentence sentence)
    {
        Span<int> grams = stackalloc int[WordFeatures.MaxGrams];
        for (var i = 0; i < sentence.Count; i++)
        {
            var (hash, count) = WordFeatures.Extract(sentence.Forms[i], grams, sentence.Affixes.AsSpan(i * WordFeatures.AffixCount, WordFeatures.AffixCount));
            sentence.Word[i] = _words.GetValueOrDefault(hash, 0);
            sentence.Grams[i] = grams[..count].ToArray();
        }
    }
}
