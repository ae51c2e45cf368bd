using Chancery.Language;

namespace Chancery.Statements;

/// <summary>
/// Gives each full quotation its cue and speaker by where they stand: before it, after it, between its halves, or in the paragraph before.
/// Trees break inside quotations, so the words outside the marks decide. Scare quotes are left alone.
/// </summary>
internal sealed class QuotationReader(Trees trees, VerbReader verbs, IReadOnlyList<Quotation> quotations)
{
    private const int FurthestCue = 30;
    private const int LongestSignature = 14;
    private const int LongestSource = 40;
    private static readonly CueEntry Dash = new("dash", "saying", Frames.Quote);

    private readonly List<Draft> _drafts = [];
    private readonly Dictionary<int, int> _byCue = [];

    /// <summary>One draft a cue, its content every quotation that belongs to it.</summary>
    public List<Draft> Read()
    {
        int open = -1;
        for (int i = 0; i < quotations.Count; i++)
        {
            Span line = LineOf(quotations[i].Outer.Start);
            int from = i > 0 && quotations[i - 1].Outer.Start >= line.Start ? quotations[i - 1].Outer.End : line.Start;
            int to = i + 1 < quotations.Count && quotations[i + 1].Outer.Start < line.End ? quotations[i + 1].Outer.Start : line.End;
            open = Place(i, Announced(from, quotations[i].Outer.Start), new(quotations[i].Outer.End, to), open);
        }

        return _drafts;
    }

    /// <summary>What stands before a quotation; at a paragraph's head the sentence that announces it ("Ruiz went on:"), when one does.</summary>
    private Span Announced(int from, int start)
    {
        if (!IsBlank(new(from, start))) return new(from, start);
        int end = from;
        while (end > 0 && char.IsWhiteSpace(trees.Text[end - 1])) end--;
        if (end == from || end == 0 || trees.Text[end - 1] is not ':') return new(from, start);
        int word = trees.Analysis.WordsIn(new(end - 1, end)).First;
        return word < trees.Analysis.WordCount ? new(trees.SentenceOf(word).Span.Start, start) : new(from, start);
    }

    /// <summary>Attaches quotation <paramref name="i"/>; returns the draft that is now open to be continued, or -1.</summary>
    private int Place(int i, Span before, Span after, int open)
    {
        Quotation q = quotations[i];
        bool interrupted = open >= 0 && EndsWith(before, ',') && before.Contains(_drafts[open].Cue);
        if (!interrupted && !IsUtterance(q, before, after)) return SameParagraph(i, open) ? open : -1;
        int cue = interrupted ? _drafts[open].CueWord : CueOf(before, after, open);
        if (cue < 0 && Signed(q, before, after) is { } signed) return Add(signed);
        if (cue < 0) return Continue(i, before, open);
        if (_byCue.TryGetValue(cue, out int known)) return Join(known, q);
        return Add(Source(cue, before.Contains(trees[cue].Span) ? before : after) with { Content = [q.Outer] });
    }

    private int Add(Draft draft)
    {
        _byCue[draft.CueWord] = _drafts.Count;
        _drafts.Add(draft);
        return _drafts.Count - 1;
    }

    /// <summary>A quotation set on its own with its speaker's name after a dash ("We lost." — Carlo Vitale, fisherman), or null.</summary>
    private Draft? Signed(Quotation q, Span before, Span after)
    {
        var (dash, end) = trees.Analysis.WordsIn(after);
        if (!IsBlank(before) || end - dash is < 2 or > LongestSignature || !IsDash(trees[dash].Form) || !char.IsUpper(trees[dash + 1].Form[0]) || trees[dash + 1].Upos is not (Upos.Propn or Upos.Noun or Upos.Adj)) return null;
        for (int i = dash + 1; i < end; i++)
        {
            if (trees[i].Upos is Upos.Verb or Upos.Aux) return null;
        }

        var (first, last) = trees.Trim(dash + 1, end - 1);
        return new(dash, trees[dash].Span, Dash) { Source = trees.Range(first, last), SourceHead = first, Content = [q.Outer] };
    }

    private static bool IsDash(ReadOnlySpan<char> form) => form is "—" or "–" or "―" or "--" or "-";

    private int CueOf(Span before, Span after, int open)
    {
        bool announced = EndsWith(before, ':') || EndsWith(before, ',');
        if (open >= 0 && EndsWith(before, '.') && before.Contains(_drafts[open].Cue) && (Ends(after) || CueAfter(after) < 0)) return -1;
        int cue = announced ? CueBefore(before) : -1;
        if (cue < 0 && !Ends(after)) cue = CueAfter(after);
        if (cue < 0 && !announced) cue = CueBefore(before);
        return cue >= 0 && open >= 0 && !announced && before.Contains(trees[cue].Span) && _byCue.ContainsKey(cue) ? -1 : cue;
    }

    /// <summary>True when the sentence ends inside the quotation before <paramref name="after"/>, so that the words after it begin another one.</summary>
    private bool Ends(Span after)
    {
        int at = after.Start;
        while (at > 0 && trees.Text[at - 1] is '”' or '"' or '\'' or '’' or '»') at--;
        return at > 0 && trees.Text[at - 1] is '.' && (after.Length == 0 || trees.Text[after.Start] is not ',');
    }

    private int Join(int draft, Quotation q)
    {
        _drafts[draft] = _drafts[draft] with { Content = [.. _drafts[draft].Content, q.Outer] };
        return draft;
    }

    /// <summary>A quotation without a cue goes on with the one before it, in its paragraph or across a paragraph break.</summary>
    private int Continue(int i, Span before, int open)
    {
        if (open < 0) return -1;
        Quotation q = quotations[i], previous = quotations[i - 1];
        bool blank = IsBlank(before);
        if (SameParagraph(i, open)) return blank || before.Contains(_drafts[open].Cue) ? Join(open, q) : open;
        bool next = blank && IsBlank(new(LineOf(previous.Outer.Start).End, q.Outer.Start));
        return next && (!previous.IsClosed || EndsItsLine(previous, open)) && IsBlank(new(q.Outer.End, LineOf(q.Outer.Start).End)) ? Join(open, q) : -1;
    }

    /// <summary>True when only its attribution follows the quotation in its paragraph: a quotation that fills the next one is the same speaker's.</summary>
    private bool EndsItsLine(Quotation q, int draft)
    {
        var rest = new Span(q.Outer.End, LineOf(q.Outer.Start).End);
        return IsBlank(rest) || (rest.Contains(_drafts[draft].Cue) && trees.SentenceOf(_drafts[draft].CueWord).Span.End + 1 >= rest.End);
    }

    private bool SameParagraph(int i, int open) => open >= 0 && i > 0 && quotations[i - 1].Paragraph == quotations[i].Paragraph;

    private bool IsUtterance(Quotation q, Span before, Span after)
    {
        ReadOnlySpan<char> inner = q.Inner.In(trees.Text);
        bool opens = char.IsUpper(inner[0]) || char.IsDigit(inner[0]) || inner[0] is '[' or '…' or '.' or '‘' or '\'' or '$' or '(' or '@' or '#' or '¿';
        if (!opens && !EndsWith(before, ':')) return false;
        bool ends = !q.IsClosed || inner[^1] is ',' or '.' or '!' or '?' or '…' or '—' or '-' or '’' or '\'' || (after.Length > 0 && trees.Text[after.Start] is ',' or '.') || after.Length == 0;
        if (!ends) return false;
        return IsBlank(before) || EndsSentenceOrClause(before) || (CueBefore(before) >= 0 && !EndsOpen(before));
    }

    /// <summary>"On CNN's": the quotation after these words is a title or a phrase in the sentence.</summary>
    private bool EndsOpen(Span before)
    {
        int last = trees.Analysis.WordsIn(before).End - 1;
        return trees[last].Upos is Upos.Adp or Upos.Det or Upos.Adj or Upos.Cconj || trees[last].FormIs("'s") || trees[last].FormIs("’s");
    }

    private bool EndsSentenceOrClause(Span before) => trees.Text.AsSpan(before.Start, before.Length).TrimEnd() is [.., ',' or ':' or '.' or '!' or '?' or ';' or '—' or '–' or '(' or ')' or '-' or '…'];

    private bool EndsWith(Span range, char mark) => trees.Text.AsSpan(range.Start, range.Length).TrimEnd() is [.., var c] && c == mark;

    private bool IsBlank(Span range) => range.Length <= 0 || trees.Text.AsSpan(range.Start, range.Length).IsWhiteSpace();

    private Span LineOf(int at)
    {
        int start = at == 0 ? 0 : trees.Text.LastIndexOf('\n', at - 1) + 1;
        int end = trees.Text.IndexOf('\n', at);
        return new(start, end < 0 ? trees.Text.Length : end);
    }

    /// <summary>The cue that follows a quotation ("…," the envoy said / said the envoy), or -1.</summary>
    private int CueAfter(Span after)
    {
        var (first, end) = trees.Analysis.WordsIn(after);
        int start = first;
        while (start < end && trees[start].Upos == Upos.Punct && trees[start].Form is not "." and not ";") start++;
        if (start < end && trees[start].FormIs("as")) start++;
        if (start < end && trees[start].Upos is Upos.Cconj or Upos.Sconj) return -1;
        for (int i = start; i < Math.Min(end, start + FurthestCue); i++)
        {
            Word w = trees[i];
            if (w.Upos == Upos.Punct && (w.Form is ";" or "!" or "?" || (w.Form is "." && i + 1 >= trees.SentenceOf(i).EndWord))) return -1;
            if ((w.Upos != Upos.Verb && !verbs.IsReading(i)) || w.Relation.Is(Deprel.Amod) || (w.Xpos is "VBG" && i > start) || (IsAside(i) && !(w.Xpos is "VBN" or "VBD" && (i == start || IsLast(i, end))))) continue;
            bool takes = verbs.EntryOf(i) is { } entry && entry.Takes(Frames.Quote) && w.Xpos is not "VB" && (w.Xpos is not "VBG" || i == start);
            return takes ? i : -1;
        }

        return -1;
    }

    /// <summary>The cue that announces a quotation (The envoy said, "…"), or -1.</summary>
    private int CueBefore(Span before)
    {
        var (first, end) = trees.Analysis.WordsIn(before);
        for (int i = end - 1; i >= Math.Max(first, end - FurthestCue); i--)
        {
            Word w = trees[i];
            if (w.Upos == Upos.Punct && i < end - 1 && w.Form is "." or ";" or "!" or "?") return -1;
            if ((w.Upos != Upos.Verb && !verbs.IsReading(i)) || (IsAside(i) && w.Xpos is not "VBG" && !IsLast(i, end))) continue;
            return verbs.EntryOf(i) is { } entry && entry.Takes(Frames.Quote) ? i : -1;
        }

        return -1;
    }

    private bool IsLast(int word, int end)
    {
        int i = word + 1;
        while (i < end && trees[i].Upos == Upos.Punct) i++;
        return i >= end;
    }

    private bool IsAside(int word) => trees[word].Relation.Is(Deprel.Acl) || trees[word].Relation.Is(Deprel.AclRelcl);

    /// <summary>The tree's source where it stands in the same stretch outside the marks, else the words around the cue.</summary>
    private Draft Source(int cue, Span segment)
    {
        Draft draft = verbs.Bare(cue, verbs.EntryOf(cue)!);
        if (draft.Source is { } s && segment.Overlaps(s) && segment.Contains(trees[draft.SourceHead].Span)) return draft with { Source = Clip(s, segment) };
        var (first, end) = trees.Analysis.WordsIn(segment);
        var (a, b) = Before(first, cue);
        if (a > b && segment.Start > 0 && trees.Text[segment.Start] is not '\n') (a, b) = Between(first, cue);
        if (a > b && !draft.Entry.HasAddressee) (a, b) = After(cue, end);
        return a > b ? draft with { Source = null, SourceHead = -1 } : draft with { Source = trees.Range(a, b), SourceHead = trees.HeadOf(a, b) };
    }

    private Span Clip(Span span, Span segment)
    {
        var (first, end) = trees.Analysis.WordsIn(new(Math.Max(span.Start, segment.Start), Math.Min(span.End, segment.End)));
        while (first < end - 1 && trees[first].Upos == Upos.Punct) first++;
        (first, int last) = trees.Trim(first, end - 1);
        return trees.Range(first, last);
    }

    /// <summary>The noun phrase right before the cue: back to the stretch's start or the last comma.</summary>
    private (int First, int Last) Before(int first, int cue)
    {
        int last = cue - 1;
        while (last >= first && trees[last].Upos is Upos.Adv or Upos.Aux or Upos.Part) last--;
        int a = last;
        while (a - 1 >= first && trees[a - 1].Upos is not (Upos.Punct or Upos.Cconj or Upos.Sconj or Upos.Verb)) a--;
        return last >= first && trees[last].Upos is Upos.Pron or Upos.Propn or Upos.Noun ? (a, last) : (1, 0);
    }

    /// <summary>All that stands between a quotation and the cue after it, when it is one noun phrase with its asides ("Ana Ruiz, who lives in Lima, said").</summary>
    private (int First, int Last) Between(int first, int cue)
    {
        while (first < cue && trees[first].Upos == Upos.Punct) first++;
        int last = cue - 1;
        while (last > first && (trees[last].Upos is Upos.Adv or Upos.Aux or Upos.Part || trees[last].FormIs(","))) last--;
        bool noun = first < cue && trees[first].Upos is Upos.Det or Upos.Adj or Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num;
        if (!noun || last - first > LongestSource) return (1, 0);
        bool relative = false;
        for (int i = first; i <= last; i++)
        {
            relative |= trees[i].Xpos is "WP" or "WDT";
            if (!relative && trees[i].Xpos is "VBD" or "VBZ" or "VBP" or "MD") return (1, 0);
        }

        return (first, last);
    }

    private (int First, int Last) After(int cue, int end)
    {
        int a = cue + 1, b = a - 1;
        while (b + 1 < end && IsInPhrase(b + 1)) b++;
        return (a, b);
    }

    private bool IsInPhrase(int word) => trees[word].Upos is Upos.Det or Upos.Adj or Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num || (trees[word].Form is "-" && trees[word - 1].End == trees[word].Start)
        || (trees[word].FormIs("of") && trees[word - 1].Upos is Upos.Noun or Upos.Propn);
}
