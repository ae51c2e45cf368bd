using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Events;

/// <summary>
/// What a request, promise, refusal or threat is about, where no rule knows the act it takes: the first topic of <c>lexicon/events/topics.yaml</c>
/// whose words stand below it gives the act's code.
/// </summary>
internal sealed class Topics
{
    private readonly List<(FrozenSet<string> Words, FrozenSet<string> With, string? Deed, string? Threat)> _topics = [];

    public Topics(LexiconFiles files, WordClasses classes)
    {
        const string path = "events/topics.yaml";
        if (!files.Paths.Contains(path, StringComparer.Ordinal)) return;
        foreach (LexiconNode node in LexiconNode.Read(files, path).Items)
        {
            node.Only("words", "with", "deed", "threat");
            _topics.Add((classes.Set(node["words"]), classes.Set(node["with"]), node.Optional("deed"), node.Optional("threat")));
        }
    }

    /// <summary>CAMEO code of the act meant below <paramref name="word"/>, or null.</summary>
    public string? Deed(Analysis a, WordKeys keys, int word, bool threat)
    {
        foreach (var (words, with, deed, threatened) in _topics)
        {
            if ((threat ? threatened : deed) is { } code && Any(a, keys, word, words) && (with.Count == 0 || Any(a, keys, word, with))) return code;
        }

        return null;
    }

    private static bool Any(Analysis a, WordKeys keys, int top, FrozenSet<string> words)
    {
        foreach (int w in keys.Below(top))
        {
            if (w != top && keys.Is(w, words) && !a[w].Relation.Is(Deprel.Nsubj)) return true;
        }

        return false;
    }
}
