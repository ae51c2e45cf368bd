using Chancery.Language;

namespace Chancery.Statements;

/// <summary>
/// Reads a line of its own with a colon: "Minister: talks to resume", "Talks to resume: spokesman", and the lines of a transcript ("MR. OKORO: We agree.").
/// </summary>
internal sealed class HeadlineReader(Trees trees, CueLexicon lexicon)
{
    private const int LongestName = 6;
    private static readonly CueEntry Colon = new("colon", "saying", Frames.Clause);

    private readonly Contents _contents = new(trees);

    /// <summary>The attribution of the colon at <paramref name="word"/>, or null.</summary>
    public Draft? Read(int word)
    {
        if (trees[word].Form is not ":" and not "—" and not "–" and not "--") return null;
        Sentence sentence = trees.SentenceOf(word);
        bool colon = trees[word].Form is ":";
        int end = LastWord(sentence);
        if (word <= sentence.FirstWord || !StartsLine(sentence)) return null;
        if (word == sentence.EndWord - 1) return colon && !EndsLine(sentence) ? ReadDivided(word, sentence) : null;
        if (word >= end) return null;
        if (word - 1 > sentence.FirstWord + LongestName || !colon) return EndsLine(sentence) ? ReadAside(word, sentence.FirstWord, end) : null;
        if (IsName(sentence.FirstWord, word - 1)) return Turn(word, sentence.FirstWord, EndsLine(sentence) ? end : LastOfLine(word));
        return EndsLine(sentence) ? ReadAside(word, sentence.FirstWord, end) : null;
    }

    /// <summary>A line that the sentence splitter divides at its colon.</summary>
    private Draft? ReadDivided(int word, Sentence sentence)
    {
        bool name = word - sentence.FirstWord <= LongestName && IsName(sentence.FirstWord, word - 1);
        return name ? Turn(word, sentence.FirstWord, LastOfLine(word)) : ReadAside(word, sentence.FirstWord, LastOfLine(word));
    }

    private Draft? Turn(int word, int first, int last) => Make(word, (first, word - 1), (word + 1, last)) is { } turn ? turn with { IsTurn = EndsWithStop(word) } : null;

    private Draft? ReadAside(int word, int first, int last)
    {
        if (last - word > LongestName || !HasVerb(first, word - 1)) return null;
        for (int i = word + 1; i <= last; i++)
        {
            if (IsVerb(i)) return null;
        }

        string head = trees[last].Form.ToString().ToLowerInvariant();
        return Array.IndexOf(lexicon.Asides, head) >= 0 || trees[last].Upos == Upos.Propn ? Make(word, (word + 1, last), (first, word - 1)) is { } aside ? aside with { IsSetOff = true } : null : null;
    }

    /// <summary>Names and titles only: every content word is capitalised, none is a verb.</summary>
    private bool IsName(int first, int last)
    {
        bool name = false;
        for (int i = first; i <= last; i++)
        {
            Word w = trees[i];
            if (IsVerb(i) || w.Upos is Upos.Num or Upos.Punct && !w.FormIs(".") && !w.FormIs(",")) return false;
            if (w.Upos is Upos.Propn or Upos.Noun) name |= char.IsUpper(w.Form[0]);
        }

        bool aside = Array.IndexOf(lexicon.Asides, trees[last].Form.ToString().ToLowerInvariant()) >= 0;
        name = aside || (name && trees[last].Upos == Upos.Propn);
        return name && trees[first].Upos is not (Upos.Adp or Upos.Adv or Upos.Sconj or Upos.Verb);
    }

    private bool HasVerb(int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            if (IsVerb(i) || trees[i].Relation.Is(Deprel.Mark)) return true;
        }

        return last - first > 2;
    }

    private bool SaysSomething(int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            if (IsVerb(i) || trees[i].Form[0] is '“' or '"' or '‘' or '\'' && trees[i].Upos is not Upos.Part) return true;
        }

        return false;
    }

    private bool IsVerb(int word) => trees[word].Upos is Upos.Verb or Upos.Aux;

    private bool StartsLine(Sentence sentence)
    {
        int at = sentence.Span.Start - 1;
        while (at >= 0 && trees.Text[at] is ' ' or '\t' or '\u00a0' or '-' or '–' or '—') at--;
        return at < 0 || trees.Text[at] is '\n' or '\r';
    }

    private bool EndsLine(Sentence sentence)
    {
        int at = sentence.Span.End;
        while (at < trees.Text.Length && trees.Text[at] is ' ' or '\t' or '\u00a0') at++;
        return at >= trees.Text.Length || trees.Text[at] is '\n' or '\r';
    }

    /// <summary>A transcript's line ends as a sentence does; a headline's does not.</summary>
    private bool EndsWithStop(int word)
    {
        int end = trees.Text.IndexOf('\n', trees[word].End);
        return trees.Text.AsSpan(0, end < 0 ? trees.Text.Length : end).TrimEnd() is [.., '.' or '?' or '!' or '…'];
    }

    /// <summary>In a transcript the whole paragraph after the name is the speaker's.</summary>
    private int LastOfLine(int word)
    {
        int end = trees.Text.IndexOf('\n', trees[word].End);
        int last = trees.Analysis.WordsIn(new(trees[word].End, end < 0 ? trees.Text.Length : end)).End - 1;
        while (last > word + 1 && trees[last].Upos == Upos.Punct) last--;
        return last;
    }

    private int LastWord(Sentence sentence)
    {
        int last = sentence.EndWord - 1;
        while (last > sentence.FirstWord && trees[last].Upos == Upos.Punct) last--;
        return last;
    }

    private Draft? Make(int word, (int First, int Last) source, (int First, int Last) content)
    {
        var (first, last) = trees.Trim(source.First, source.Last);
        if (content.Last - content.First < 1 || !SaysSomething(content.First, content.Last) || trees[last].Form.Contains('/')) return null;
        List<Span> spans = _contents.Of(content.First, Math.Max(content.Last, content.First));
        return spans.Count == 0 ? null : new(word, trees[word].Span, Colon) { Source = trees.Range(first, last), SourceHead = last, Content = spans };
    }
}
