using System.Collections.Frozen;
using Chancery.Language;

namespace Chancery.Events;

/// <summary>The spellings under which each word of an analysis may stand in a rule, made once a word; and the words below a head, made once a head.</summary>
internal sealed class WordKeys(Analysis analysis, EventRules rules)
{
    private readonly string[]?[] _keys = new string[analysis.WordCount][];
    private readonly Dictionary<int, int[]> _below = [];

    public bool Is(int word, FrozenSet<string> lemmas)
    {
        if (lemmas.Count == 0 || (analysis[word].Upos is Upos.Verb && analysis[word].Relation.Is(Deprel.Case))) return false;
        foreach (string key in _keys[word] ??= rules.Keys(Tree.Lemma(analysis[word]), Tree.Lower(analysis[word].Form)))
        {
            if (lemmas.Contains(key)) return true;
        }

        return false;
    }

    /// <summary>The head and every word below it, in text order.</summary>
    public int[] Below(int head)
    {
        if (_below.TryGetValue(head, out int[]? found)) return found;
        var all = new List<int> { head };
        for (int i = 0; i < all.Count && all.Count < 2000; i++)
        {
            foreach (int c in analysis.Children(all[i])) all.Add(c);
        }

        all.Sort();
        return _below[head] = [.. all];
    }
}
