using Chancery.Articles;
using Chancery.Language;

namespace Chancery.Statements;

/// <summary>
/// Who stands as the source of a cue: its subject, the agent of a passive, the noun a participle hangs on, or the subject it shares.
/// A source keeps its appositions and loses a relative clause set off by a comma.
/// </summary>
internal sealed class Sources(Trees trees, Func<int, bool> isTime)
{
    private const int Furthest = 60;
    private const int LongAside = 6;

    /// <summary>Head word of the subject of <paramref name="predicate"/>, or -1. A passive's subject is not its source.</summary>
    public int SubjectOf(int predicate, bool passive = false) => SubjectOf(predicate, passive, 0);

    /// <summary>Head word of the agent of a passive ("by the court"), or -1.</summary>
    public int AgentOf(int predicate)
    {
        foreach (int c in trees.Analysis.Children(predicate))
        {
            if (c > predicate && trees[c].Relation.Is(Deprel.Obl) && trees.Child(c, Deprel.Case) is var k && k >= 0 && trees[k].FormIs("by")) return c;
        }

        return -1;
    }

    /// <summary>
    /// Whose words a source's are: what a relative pronoun stands for, and for something written its owner, or who is said to send it
    /// (but what is "according to a joint statement" the statement itself says: <paramref name="isNamed"/>).
    /// </summary>
    public int SpeakerOf(int head, Func<string, bool> isDocument, bool isNamed = false)
    {
        if (trees[head].Upos is Upos.Pron && trees[head].Xpos is "WP" or "WDT" or "DT" or "IN")
        {
            if (trees.AntecedentOf(head) is var noun && noun >= 0) head = noun;
        }

        if (!isDocument(trees[head].Lemma)) return head;
        int owner = trees.ExactChild(head, Deprel.NmodPoss);
        if (owner >= 0) return owner;
        if (isNamed) return head;
        int verb = trees[head].Head;
        while (verb >= 0 && trees[verb].Upos is not Upos.Verb) verb = trees[verb].Head;
        int subject = verb >= 0 ? SubjectOf(verb) : -1;
        return subject >= 0 && subject != head ? subject : head;
    }

    /// <summary>
    /// Whom a loose participle after a relative clause speaks for ("Peru left the pact, which Chile had signed in May, saying …"): the subject of the clause around,
    /// not what the relative clause is about; or -1.
    /// </summary>
    public int AroundRelative(int subject)
    {
        int above = trees.AntecedentOf(subject);
        while (above >= 0 && trees[above].Upos is not Upos.Verb) above = trees[above].Head;
        return above >= 0 && SubjectOf(above) is var around && around >= 0 && around < subject ? around : -1;
    }

    /// <summary>The noun right before a finite verb whose subject the tree does not show, or -1.</summary>
    public int Before(int cueFirst, int verb)
    {
        int head = cueFirst - 1;
        if (head > 0 && trees[head].Form is ")") head = BeforeBracket(head);
        if (head > 0 && trees[head].FormIs(",")) head = BeforeApposition(head, trees.SentenceOf(verb).FirstWord);
        while (head > 0 && (isTime(head) || (trees[head].Upos is Upos.Adp && isTime(head + 1)))) head--;
        if (head < trees.SentenceOf(verb).FirstWord || trees[verb].Xpos is not ("VBD" or "VBZ" or "VBP") || trees.Child(verb, Deprel.Nsubj) is var subject && subject >= 0 && subject < verb) return -1;
        while (trees[head].Relation.Is(Deprel.Nmod) || trees[head].Relation.Is(Deprel.Obl))
        {
            int above = trees[head].Head;
            if (above < 0 || above > head || head - above > LongAside || trees[above].Upos is not (Upos.Noun or Upos.Propn or Upos.Adj)) break;
            head = trees[above].Upos is Upos.Adj && trees[above].Head >= 0 && trees[above].Head < above ? trees[above].Head : above;
        }

        return trees[head].Upos is Upos.Propn or Upos.Noun or Upos.Pron && !trees.IsUnder(verb, head) ? head : -1;
    }

    /// <summary>"The chancellor, Felix Gruber, said": the last word before the apposition that ends at <paramref name="comma"/>, or the comma where none does.</summary>
    private int BeforeApposition(int comma, int first)
    {
        int i = comma - 1;
        while (i > first && comma - i < 8 && trees[i].Upos is Upos.Propn or Upos.Noun or Upos.Adj or Upos.Det or Upos.Num) i--;
        return i > first && i < comma - 1 && trees[i].FormIs(",") ? i - 1 : comma;
    }

    private int BeforeBracket(int close)
    {
        int open = close;
        while (open > 0 && close - open < 8 && trees[open].Form is not "(") open--;
        return trees[open].Form is "(" ? open - 1 : close;
    }

    /// <summary>The words of the source whose head is <paramref name="head"/>; nothing of the cue at <paramref name="cue"/> is in it.</summary>
    public Span Phrase(int head, int cue)
    {
        var (first, last) = Bounds(head, cue);
        return trees.Range(first, last);
    }

    /// <summary>First and last word of <see cref="Phrase"/>.</summary>
    public (int First, int Last) Bounds(int head, int cue)
    {
        int first = trees.First(head), last = trees.Last(head);
        foreach (int c in trees.Analysis.Children(head))
        {
            Word w = trees[c];
            bool leaves = w.Relation.Is(Deprel.Case) || w.Relation.Is(Deprel.Mark) || w.Relation.Is(Deprel.Parataxis) || w.Relation.Is(Deprel.Cop)
                || w.Relation.Is(Deprel.Aux) || w.Relation.Is(Deprel.Cc) || (w.Relation == Deprel.Punct && c < head && trees.First(head) == c)
                || (c < cue && w.Relation.Is(Deprel.AclRelcl) && SetOff(c) && trees.Last(c) - trees.First(c) > LongAside) || trees.IsUnder(cue, c);
            if (!leaves) continue;
            if (trees.Last(c) < head) first = Math.Max(first, trees.Last(c) + 1);
            else if (trees.First(c) > head) last = Math.Min(last, trees.First(c) - 1);
        }

        if (cue >= first && cue <= last)
        {
            if (cue < head) first = cue + 1;
            else last = cue - 1;
        }

        (first, last) = Widen(first, last, cue);
        int proper = Dateline.End(trees.Text, trees[first].Start);
        if (proper > trees[first].Start) first = Math.Min(last, trees.Analysis.WordsIn(new(proper, trees[last].End)).First);
        first = AfterDateline(first, head);
        first = WithTitleBefore(first, cue);
        last = BeforeTime(head, BeforeAside(first, last, head));
        if (head - first > Furthest) first = head;
        if (last - head > Furthest) last = head;
        return trees.Trim(first, Math.Max(first, last));
    }

    /// <summary>Takes in what the tree left over between the source and its cue, when only words of a name or noun phrase stand there.</summary>
    private (int First, int Last) Widen(int first, int last, int cue)
    {
        int to = last;
        while (to + 1 < cue && IsNominal(to + 1)) to++;
        if (cue - 1 > to && trees[cue - 1].Form is ")" && BeforeBracket(cue - 1) is var named && named >= first && named <= to) to = cue - 1;
        bool whole = to + 1 >= cue || trees[to + 1].Upos is Upos.Aux or Upos.Adv or Upos.Part || trees[to + 1].Head == cue;
        if (cue > last && whole) last = Math.Max(last, to);
        int from = trees.SentenceOf(first).FirstWord;
        while (first - 1 >= from && first - 1 != cue && trees[first - 1].Upos is Upos.Propn or Upos.Det or Upos.Adj or Upos.Noun && trees[first].Upos is Upos.Propn or Upos.Noun or Upos.Adj && !Ends(first - 1) && !trees.IsUnder(cue, first - 1)) first--;
        return (first, last);
    }

    /// <summary>"A spokeswoman for the ministry, Ana Ruiz, said": the title before the name is part of the source, a time or place is not.</summary>
    private int WithTitleBefore(int first, int cue)
    {
        int from = trees.SentenceOf(first).FirstWord;
        if (first - 1 <= from || first > cue || !trees[first - 1].FormIs(",") || first - from > 12 || isTime(from)) return first;
        if (trees[from].Upos is not (Upos.Det or Upos.Propn or Upos.Noun) || trees[first].Upos is not Upos.Propn || cue - first > 6) return first;
        for (int i = from; i < first - 1; i++)
        {
            if (trees[i].Upos is not (Upos.Det or Upos.Propn or Upos.Noun or Upos.Adj or Upos.Adp or Upos.Part or Upos.Num)) return first;
        }

        return from;
    }

    /// <summary>A noun phrase ends at a word that is itself the subject or object of something else.</summary>
    private bool Ends(int word) => trees[word].Relation.Is(Deprel.Obj) || trees[word].Relation.Is(Deprel.Obl) || trees[word].Relation.Is(Deprel.Ccomp);

    private bool IsNominal(int word) => trees[word].Upos is Upos.Propn or Upos.Noun or Upos.Num or Upos.Adj && !trees[word].Relation.Is(Deprel.Obl);

    /// <summary>"LIMA (AP) — The minister": a dateline is not part of the source.</summary>
    private int AfterDateline(int first, int head)
    {
        for (int i = head - 1; i >= first; i--)
        {
            if (trees[i].Form is "—" or "–" or "--" || (trees[i].Form is "-" && trees[i].Start > 0 && char.IsWhiteSpace(trees.Text[trees[i].Start - 1]))) return i + 1;
        }

        return first;
    }

    /// <summary>"Ruiz, for example," and "Ruiz, speaking in Lima,": an adverbial or participle set off is not part of the source.</summary>
    private int BeforeAside(int first, int last, int head)
    {
        for (int i = Math.Max(first, head) + 1; i < last; i++)
        {
            if (trees[i].Upos == Upos.Punct && trees[i].Form[0] is ',' or '—' or '–' && (trees[i + 1].Upos is Upos.Adp or Upos.Adv || trees[i + 1].Xpos is "VBG")) return i - 1;
        }

        return last;
    }

    /// <summary>"Ruiz on Thursday": when it was said is not part of who said it.</summary>
    private int BeforeTime(int head, int last)
    {
        int end = last;
        while (end > head && isTime(end)) end--;
        if (end == last) return last;
        while (end > head && trees[end].Upos is Upos.Adp) end--;
        return end;
    }

    private bool SetOff(int clause)
    {
        int first = trees.First(clause);
        return first > 0 && (trees[first].FormIs(",") || trees[first - 1].FormIs(","));
    }

    private int SubjectOf(int predicate, bool passive, int depth)
    {
        if (depth > 6) return -1;
        int own = OwnSubject(predicate, passive);
        if (own >= 0) return own;
        Word w = trees[predicate];
        if (trees.IsMisreadFinite(predicate)) return Nearest(predicate, w.Head);
        if (w.IsRoot || trees.Has(predicate, Deprel.Nsubj) || trees.Has(predicate, Deprel.Expl)) return -1;
        if (w.Relation.Is(Deprel.Acl) && trees.Child(predicate, Deprel.Mark) is var of && of >= 0 && trees[of].FormIs("of")) return -1;
        if (w.Relation.Is(Deprel.Acl) && trees[w.Head].Upos is not Upos.Verb) return w.Relation.Is(Deprel.AclRelcl) ? -1 : w.Head;
        if (w.Relation.Is(Deprel.Xcomp))
        {
            int controller = trees.Child(w.Head, Deprel.Obj);
            return controller >= 0 && controller < predicate ? controller : Any(w.Head, depth);
        }

        return w.Relation.Is(Deprel.Conj) || w.Relation.Is(Deprel.Advcl) || w.Relation == Deprel.Acl || w.Relation.Is(Deprel.Parataxis) ? Any(w.Head, depth) : -1;
    }

    /// <summary>The head of the noun phrase right before <paramref name="predicate"/>, a time between left out; else <paramref name="noun"/>, on which the tree hangs it.</summary>
    private int Nearest(int predicate, int noun)
    {
        int i = predicate - 1;
        while (i > noun && (isTime(i) || trees[i].Upos is Upos.Adp or Upos.Adv)) i--;
        if (i <= noun || trees[i].Upos is not (Upos.Noun or Upos.Propn)) return noun;
        while (trees[i].Head > noun && trees[i].Head < predicate && trees[trees[i].Head].Upos is Upos.Noun or Upos.Propn) i = trees[i].Head;
        return i;
    }

    /// <summary>The subject of a governing predicate, whatever its voice.</summary>
    private int Any(int predicate, int depth)
    {
        Word w = trees[predicate];
        if (w.Upos is Upos.Noun or Upos.Propn or Upos.Pron && !trees.Has(predicate, Deprel.Cop)) return -1;
        int passive = trees.ExactChild(predicate, Deprel.NsubjPass);
        return passive >= 0 ? passive : SubjectOf(predicate, false, depth + 1);
    }

    /// <summary>A passive shows its auxiliary; a "passive" subject without one is a past tense misread.</summary>
    private bool IsVoiced(int predicate) => trees.ExactChild(predicate, Deprel.AuxPass) >= 0 || trees.Has(predicate, Deprel.Aux);

    private int OwnSubject(int predicate, bool passive)
    {
        int found = -1;
        foreach (int c in trees.Analysis.Children(predicate))
        {
            Deprel r = trees[c].Relation;
            if (r.Is(Deprel.Nsubj) && passive == (r == Deprel.NsubjPass && IsVoiced(predicate)) && (found < 0 || c < predicate)) found = c;
        }

        return found;
    }
}
