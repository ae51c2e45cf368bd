using Chancery.Language;

namespace Chancery.Statements;

/// <summary>The outlet's hand in a report: hedges, distance ("what it called"), loaded words in the reporter's rendering, editorial brackets.</summary>
internal sealed class Marks(Trees trees, CueLexicon lexicon)
{
    /// <summary>The kind of doubt the attribution carries, or null.</summary>
    public string? HedgeOf(Draft draft)
    {
        string lead = LemmasAround(draft);
        foreach (var (words, hedge) in lexicon.Hedges)
        {
            if (lead.Contains(" " + words + " ", StringComparison.Ordinal)) return hedge;
        }

        return null;
    }

    public bool IsDistanced(Draft draft)
    {
        Sentence sentence = trees.SentenceOf(draft.CueWord);
        int from = Math.Max(sentence.Span.Start, draft.Cue.Start - 40);
        ReadOnlySpan<char> around = trees.Text.AsSpan(from, draft.Cue.End - from);
        foreach (string phrase in lexicon.Distance)
        {
            if (around.EndsWith(phrase, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Words of the content that judge in the outlet's own voice; a speaker's quoted words are his own.</summary>
    public List<Span> Loaded(Draft draft)
    {
        var found = new List<Span>();
        foreach (Span span in draft.Content)
        {
            var (first, end) = trees.Analysis.WordsIn(span);
            for (int i = first; i < end; i++)
            {
                if (trees[i].Upos is Upos.Noun or Upos.Adj && Array.IndexOf(lexicon.Loaded, trees[i].Lemma) >= 0) found.Add(trees[i].Span);
            }

            foreach (string words in lexicon.Loaded)
            {
                int at = words.Contains('-', StringComparison.Ordinal) ? trees.Text.IndexOf(words, span.Start, span.Length, StringComparison.OrdinalIgnoreCase) : -1;
                if (at >= 0) found.Add(new(at, at + words.Length));
            }
        }

        return found;
    }

    /// <summary>Square brackets inside the content.</summary>
    public static List<Span> Inserted(string text, IReadOnlyList<Span> content)
    {
        var found = new List<Span>();
        foreach (Span span in content)
        {
            for (int at = text.IndexOf('[', span.Start, span.Length); at >= 0 && at < span.End; at = text.IndexOf('[', at + 1, span.End - at - 1))
            {
                int close = text.IndexOf(']', at, span.End - at);
                if (close < 0) break;
                found.Add(new(at, close + 1));
            }
        }

        return found;
    }

    private string LemmasAround(Draft draft)
    {
        var (first, end) = trees.Analysis.WordsIn(draft.Cue);
        int from = Math.Max(trees.SentenceOf(draft.CueWord).FirstWord, first - 3);
        var text = new System.Text.StringBuilder(" ");
        for (int i = from; i < end; i++) text.Append(trees[i].Lemma).Append(' ');
        return text.ToString();
    }
}
