namespace Chancery.Training;

/// <summary>
/// Now and then a sentence is seen otherwise: in capitals, in lower case, as a headline, without its last stop, or with a name put in the place of
/// another of its kind and length. The network then bears all of these, and learns names from what stands around them.
/// </summary>
internal sealed class Augmenter(Corpus corpus)
{
    private readonly Dictionary<(int Kind, int Length), List<string[]>> _names = Names(corpus);

    /// <summary>The sentence changed, or null when it is to be seen as it is.</summary>
    public TrainingSentence? Change(TreebankSentence raw, Random random)
    {
        var (draw, drawName) = (random.NextDouble(), random.NextDouble());
        var bare = raw.Upos.Count > 2 && raw.Upos[^1] == "PUNCT" && !raw.Heads.Contains(raw.Upos.Count - 1) && random.NextDouble() < 0.08;
        var count = bare ? raw.Forms.Count - 1 : raw.Forms.Count;
        var changed = raw.Names is not null && raw.Heads.Count > 0 && drawName < 0.35 ? Rename(raw, random) : raw;
        if (ReferenceEquals(changed, raw) && !bare && draw >= 0.07) return null;
        return corpus.Make(changed, draw switch { < 0.025 => Upper, < 0.05 => Lower, < 0.07 => Title, _ => null }, count);
    }

    private static string Upper(string form) => form.ToUpperInvariant();

    private static string Lower(string form) => form.ToLowerInvariant();

    private static string Title(string form) => form.Length < 3 ? form : char.ToUpperInvariant(form[0]) + form[1..];

    private static Dictionary<(int Kind, int Length), List<string[]>> Names(Corpus corpus)
    {
        var names = new Dictionary<(int Kind, int Length), List<string[]>>();
        foreach (var sentence in corpus.LearnRaw)
            foreach (var (first, end, kind) in Spans(sentence))
            {
                if (!names.TryGetValue((kind, end - first), out var list)) names[(kind, end - first)] = list = [];
                list.Add([.. sentence.Forms[first..end]]);
            }

        return names;
    }

    /// <summary>Names made of proper nouns in the singular only, so that tags, lemmas and tree hold for another such name.</summary>
    private static IEnumerable<(int First, int End, int Kind)> Spans(TreebankSentence sentence)
    {
        if (sentence.Names is not { } classes) yield break;
        for (var i = 0; i < classes.Length; i++)
        {
            if (classes[i] % 2 == 0) continue;
            var (end, kind) = (i + 1, (classes[i] - 1) / 2);
            while (end < classes.Length && classes[end] == classes[i] + 1) end++;
            if (Enumerable.Range(i, end - i).All(k => sentence.Xpos[k] == "NNP" && sentence.Lemmas[k] == sentence.Forms[k])) yield return (i, end, kind);
        }
    }

    private TreebankSentence Rename(TreebankSentence raw, Random random)
    {
        var spans = Spans(raw).ToList();
        if (spans.Count == 0) return raw;
        var copy = raw.Copy();
        foreach (var (first, end, kind) in spans)
        {
            var list = _names[(kind, end - first)];
            var other = list[random.Next(list.Count)];
            for (var i = first; i < end; i++) (copy.Forms[i], copy.Lemmas[i]) = (other[i - first], other[i - first]);
        }

        return copy;
    }
}
