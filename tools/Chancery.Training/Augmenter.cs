namespace Chancery.Training;

/// <summary>Now and then a sentence is seen otherwise: in capitals, in lower case, as a headline, without its last stop. The network then bears all of these.</summary>
internal static class Augmenter
{
    public static TrainingSentence? Change(Corpus corpus, TreebankSentence raw, Random random)
    {
        var draw = random.NextDouble();
        var bare = raw.Upos.Count > 2 && raw.Upos[^1] == "PUNCT" && !raw.Heads.Contains(raw.Upos.Count - 1) && random.NextDouble() < 0.08;
        var count = bare ? raw.Forms.Count - 1 : raw.Forms.Count;
        return draw switch
        {
            < 0.025 => corpus.Make(raw, f => f.ToUpperInvariant(), count),
            < 0.05 => corpus.Make(raw, f => f.ToLowerInvariant(), count),
            < 0.07 => corpus.Make(raw, Title, count),
            _ => bare ? corpus.Make(raw, change: null, count) : null,
        };
    }

    private static string Title(string form) => form.Length < 3 ? form : char.ToUpperInvariant(form[0]) + form[1..];
}
