using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Articles.Languages;

/// <summary>
/// Tells a text's language by its writing system and, where several languages share one, by the share of its words that are among the
/// commonest small words of each. Looks at the first few thousand characters.
/// </summary>
internal sealed class LanguageTeller
{
    private const string Path = "articles/languages.yaml";
    private const int Sample = 6000;
    private const int FewestWords = 25;
    private const double SureShare = .16;

    private readonly (string Tag, string Script)[] _languages;
    private readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _words;

    public LanguageTeller(LexiconFiles files)
    {
        var languages = new List<(string, string)>();
        var words = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (LexiconNode node in LexiconNode.Read(files, Path).Items)
        {
            node.Only("language", "script", "words");
            foreach (string word in node.Texts("words").Distinct(StringComparer.Ordinal))
            {
                if (!words.TryGetValue(word, out var holders)) words[word] = holders = [];
                holders.Add(languages.Count);
            }

            languages.Add((node.Required("language"), node.Optional("script") ?? "latin"));
        }

        _languages = [.. languages];
        _words = words.ToFrozenDictionary(w => w.Key, w => w.Value.ToArray(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The language, or null when the text is too short to tell.</summary>
    public LanguageGuess? Tell(string text, IReadOnlyList<Span> body)
    {
        var scripts = new Dictionary<string, int>(StringComparer.Ordinal);
        int[] hits = new int[_languages.Length];
        int words = 0, letters = 0, seen = 0;
        foreach (Span span in body)
        {
            if (seen >= Sample) break;
            ReadOnlySpan<char> part = span.In(text)[..Math.Min(span.Length, Sample - seen)];
            seen += part.Length;
            Count(part, scripts, hits, ref words, ref letters);
        }

        return letters < 20 ? null : Judge(scripts, hits, words, letters);
    }

    private LanguageGuess? Judge(Dictionary<string, int> scripts, int[] hits, int words, int letters)
    {
        var (script, most) = scripts.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).First();
        if (script == "han" && scripts.GetValueOrDefault("kana") * 10 > most) script = "kana";
        if (most * 2 < letters && script is not "kana") return null;
        int best = -1, candidates = 0;
        for (int i = 0; i < _languages.Length; i++)
        {
            if (_languages[i].Script != script) continue;
            candidates++;
            if (best < 0 || hits[i] > hits[best]) best = i;
        }

        if (best < 0) return null;
        if (candidates == 1) return new(_languages[best].Tag, true);

        // Whichever of them it is, a text in another writing system is not English.
        if (script != "latin") return new(_languages[best].Tag, true);
        double share = words == 0 ? 0 : (double)hits[best] / words;
        int english = Array.FindIndex(_languages, l => l.Tag == "en");
        bool ahead = best == english || english < 0 || hits[best] > 1.5 * hits[english];
        return share < .05 ? null : new(_languages[best].Tag, ahead && words >= FewestWords && share >= SureShare);
    }

    private void Count(ReadOnlySpan<char> text, Dictionary<string, int> scripts, int[] hits, ref int words, ref int letters)
    {
        Span<char> lower = stackalloc char[16];
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i])) continue;
            int start = i;
            while (i < text.Length && (char.IsLetter(text[i]) || char.GetUnicodeCategory(text[i]) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark))
            {
                if (WritingSystem.Of(text[i]) is { } script) scripts[script] = scripts.GetValueOrDefault(script) + 1;
                letters++;
                i++;
            }

            words++;
            if (i - start > lower.Length) continue;
            text[start..i].ToLowerInvariant(lower);
            if (_words.TryGetValue(lower[..(i - start)], out int[]? holders))
            {
                foreach (int holder in holders) hits[holder]++;
            }
        }
    }
}
