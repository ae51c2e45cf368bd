namespace Chancery.Language.Segmenting;

/// <summary>Puts sentence ends between the words of a paragraph, left to right, each question put to the judge; the last word always ends one.</summary>
internal sealed class SentenceSplitter(FormGroups groups)
{
    private Glance[] _glances = new Glance[256];

    /// <summary>Answers whether a sentence ends after a word, given the features.</summary>
    public delegate bool Judge(ReadOnlySpan<int> features, int word);

    /// <summary>Calls <paramref name="ends"/> with each sentence as [first, end) of <paramref name="words"/>.</summary>
    public void Run(string text, IReadOnlyList<Span> words, Judge judge, Action<int, int> ends)
    {
        if (words.Count == 0) return;
        if (_glances.Length < words.Count) _glances = new Glance[words.Count * 2];
        for (var i = 0; i < words.Count; i++) _glances[i] = Glance.Of(words[i].In(text), groups);
        var glances = _glances.AsSpan(0, words.Count);
        var style = Style(text.AsSpan(words[0].Start, words[^1].End - words[0].Start));
        Span<int> room = stackalloc int[FeatureList.Room];
        var first = 0;
        var (quote, brackets) = (false, 0);
        for (var i = 0; i < words.Count; i++)
        {
            (quote, brackets) = Follow(words[i].In(text), quote, brackets);
            if (i + 1 < words.Count)
            {
                var features = new FeatureList(room);
                var state = new SentenceFeatures.State(i + 1 - first, quote, brackets, glances[first]);
                SentenceFeatures.Add(glances, i, Gap(text.AsSpan(words[i].End, words[i + 1].Start - words[i].End)), style, state, ref features);
                if (!judge(features.Features, i)) continue;
            }

            ends(first, i + 1);
            first = i + 1;
            (quote, brackets) = (false, 0);
        }
    }

    private static uint Gap(ReadOnlySpan<char> between) => between.Length == 0 ? 0u : between.Contains('\n') ? 3u : between.Length == 1 ? 1u : 2u;

    private static (bool Quote, int Brackets) Follow(ReadOnlySpan<char> word, bool quote, int brackets) => word switch
    {
        "\"" or "''" => (!quote, brackets),
        "“" or "``" or "«" => (true, brackets),
        "”" or "»" => (false, brackets),
        "(" or "[" => (quote, brackets + 1),
        ")" or "]" => (quote, Math.Max(0, brackets - 1)),
        _ => (quote, brackets),
    };

    /// <summary>0 mixed case, 1 hardly a capital, 2 mostly capitals.</summary>
    private static uint Style(ReadOnlySpan<char> text)
    {
        var (upper, lower) = (0, 0);
        foreach (var c in text)
        {
            if (char.IsUpper(c)) upper++;
            else if (char.IsLower(c)) lower++;
        }

        return upper > lower ? 2u : upper * 60 < lower ? 1u : 0u;
    }
}
