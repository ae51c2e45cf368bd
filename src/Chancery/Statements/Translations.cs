using Chancery.Language;

namespace Chancery.Statements;

/// <summary>Which language a statement's words were translated from, and by whom, when its sentence says so outside the words themselves.</summary>
internal sealed class Translations(Trees trees, CueLexicon lexicon)
{
    /// <summary>The language and the words naming the translator, each null where the sentence is silent.</summary>
    public (string? Language, Span? Translator) Of(Draft draft)
    {
        Sentence sentence = trees.SentenceOf(draft.CueWord);
        foreach (string marker in lexicon.Translated)
        {
            int at = trees.Text.IndexOf(marker + " ", sentence.Span.Start, sentence.Span.Length, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || draft.Content.Any(s => s.Contains(at))) continue;
            int start = at + marker.Length + 1;
            foreach (string language in lexicon.Languages)
            {
                if (trees.Text.AsSpan(start).StartsWith(language, StringComparison.Ordinal) && !char.IsLetter(trees.Text[Math.Min(start + language.Length, trees.Text.Length - 1)])) return (language, TranslatorAfter(start + language.Length, sentence));
            }
        }

        return (null, null);
    }

    private Span? TranslatorAfter(int at, Sentence sentence)
    {
        int by = trees.Analysis.WordsIn(new(at, sentence.Span.End)).First;
        if (by >= sentence.EndWord || !trees[by].FormIs("by")) return null;
        int last = by;
        while (last + 1 < sentence.EndWord && (trees[last + 1].Upos is Upos.Propn or Upos.Det or Upos.Noun or Upos.Adj || trees[last + 1].Form is "-")) last++;
        return last > by ? trees.Range(by + 1, last) : null;
    }
}
