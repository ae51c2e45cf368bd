using Chancery.Language.Words;

namespace Chancery.Training;

/// <summary>The word lists under <c>words/</c>, English all of them: dictionary words with their forms, names of every kind, and words that stand in or beside names.</summary>
internal static class WordLists
{
    private static readonly (string List, WordTraits Traits)[] _names =
    [
        ("given", WordTraits.GivenName), ("surnames", WordTraits.Surname), ("places", WordTraits.Place), ("bodies", WordTraits.Body), ("products", WordTraits.Product),
        ("groups", WordTraits.Group), ("body-words", WordTraits.Mark | WordTraits.Body), ("place-words", WordTraits.Mark | WordTraits.Place), ("person-words", WordTraits.Mark | WordTraits.Surname),
    ];

    /// <summary>The traits of all forms and of all neighbours in names.</summary>
    public static TraitBook Traits() => TraitBook.Of(Dictionary().Select(f => (TraitBook.Key(f.Form), f.Traits)).Concat(_names.SelectMany(n => Lines(n.List).SelectMany(line => Name(line, n.Traits)))));

    /// <summary>Plurals that are their own lemma.</summary>
    public static IEnumerable<string> PluralOnly() => Lines("plural-only");

    private static IEnumerable<(string Form, WordTraits Traits)> Dictionary()
    {
        foreach (var line in Lines("wordnet").Concat(Lines("words-own")).Select(l => l.Split('\t')))
            foreach (var form in Inflections.Of(line[0], line[1])) yield return form;
        foreach (var line in Lines("forms").Select(l => l.Split('\t')))
            yield return (line[0], line[2] switch
            {
                "n" => WordTraits.Plural,
                "v" => line[0].EndsWith("ing", StringComparison.Ordinal) ? WordTraits.Ing : line[0].EndsWith('s') ? WordTraits.VerbS : WordTraits.Past,
                "a" => WordTraits.Compared,
                _ => WordTraits.Adverb,
            });
    }

    private static IEnumerable<(uint Form, WordTraits Traits)> Name(string line, WordTraits traits)
    {
        var words = line.Split(' ');
        if (words.Length == 1) return [(TraitBook.Key(line), traits)];
        return words.Zip(words.Skip(1), (a, b) => (TraitBook.Pair(TraitBook.Key(a), TraitBook.Key(b)), traits));
    }

    private static IEnumerable<string> Lines(string list)
    {
        using var stream = typeof(WordLists).Assembly.GetManifestResourceStream("words/" + list + ".txt") ?? throw new InvalidOperationException($"the list '{list}' is missing");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line;
    }
}
