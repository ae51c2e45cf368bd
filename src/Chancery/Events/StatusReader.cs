using System.Collections.Frozen;
using Chancery.Language;

namespace Chancery.Events;

/// <summary>
/// Walks from an act to the root of its sentence and gathers what says how real it is: modals, negation, conditions, and the operators that take it.
/// A verb of saying ends the walk: what is said stands on its own, according to its speaker.
/// </summary>
internal sealed class StatusReader(OperatorTable operators, WordClasses classes, VerbForms forms)
{
    private const int MaxSteps = 14;
    private readonly FrozenSet<string> _conditional = classes["conditional-marks"];
    private readonly FrozenSet<string> _negation = classes["negation"];
    private readonly FrozenSet<string> _nobody = classes["nobody"];
    private readonly FrozenSet<string> _saying = forms.Expand(classes["saying"]);
    private readonly FrozenSet<string> _planned = classes["planned-modifiers"];
    private readonly FrozenSet<string> _possible = classes["possible-modifiers"];
    private readonly FrozenSet<string> _ongoing = classes["ongoing-words"];
    private readonly FrozenSet<string> _recurring = classes["recurring-words"];
    private readonly FrozenSet<string> _declared = classes["declared-verbs"];
    private readonly FrozenSet<string> _purpose = classes["purpose-nouns"];
    private readonly Carriers _support = new(classes, forms);
    private readonly OperatorFinder _finder = new(operators, classes);

    /// <summary>The words that only carry a noun's event ("hold talks").</summary>
    public Carriers Support => _support;

    public bool IsSaying(Word w) => Tree.IsIn(w, _saying);

    /// <summary>The operator a word is by itself when that means something without a known act, or null.</summary>
    public Operator? Lone(Analysis a, int word) => _finder.Lone(a, word);

    /// <summary>Status of the act named by <paramref name="frame"/>.</summary>
    public StatusReading Read(Analysis a, Frame frame)
    {
        var walk = new StatusWalk();
        int current = frame.Clause;
        if (frame.IsNominal) ReadModifiers(a, frame.Trigger, walk);
        for (int step = 0; step < MaxSteps; step++)
        {
            ReadClause(a, current, walk);
            Word w = a[current];
            if (w.Head < 0 || !Climb(a, ref current, walk, frame)) break;
        }

        return walk.Result();
    }

    /// <summary>"Talks are under way", "a visit is possible".</summary>
    private void ReadPredicate(Analysis a, int word, StatusWalk walk)
    {
        string lemma = Tree.Lemma(a[word]);
        if (_ongoing.Contains(lemma) || (lemma == "way" && Tree.Case(a, word) == "under")) walk.Set(EventStatus.Ongoing, "under way");
        else if (_planned.Contains(lemma)) walk.Set(EventStatus.Planned, lemma);
        else if (_possible.Contains(lemma)) walk.Set(EventStatus.Possible, lemma);
    }

    private void ReadModifiers(Analysis a, int noun, StatusWalk walk)
    {
        foreach (int c in a.Children(noun))
        {
            if (!a[c].Relation.IsAny(Deprel.Amod, Deprel.Det, Deprel.Compound)) continue;
            string lemma = Tree.Lemma(a[c]);
            if (lemma == "no") walk.Negate("no " + a[noun].Form.ToString());
            else if (_planned.Contains(lemma)) walk.Set(EventStatus.Planned, lemma);
            else if (_possible.Contains(lemma)) walk.Set(EventStatus.Possible, lemma);
            else if (_ongoing.Contains(lemma)) walk.Set(EventStatus.Ongoing, lemma);
            else if (_recurring.Contains(lemma)) walk.Set(EventStatus.Recurring, lemma);
        }
    }

    private void ReadClause(Analysis a, int verb, StatusWalk walk)
    {
        bool be = false, progressive = a[verb].Xpos == "VBG";
        foreach (int c in a.Children(verb))
        {
            Word w = a[c];
            if (w.Relation.Is(Deprel.Advcl)) continue;
            string form = Tree.Lower(w.Form);
            if (w.Relation.Is(Deprel.Aux))
            {
                be |= Tree.Lemma(w) == "be";
                if (be && IsTo(a, c, verb)) walk.Set(EventStatus.Planned, form + " to");
                if (operators.Modal(form) is { } modal) walk.Modal(modal, form);
            }
            else if (w.Relation.Is(Deprel.Cop))
            {
                be = true;
                if (IsTo(a, c, verb)) walk.Set(EventStatus.Planned, form + " to");
            }
            else if (w.Relation.IsAny(Deprel.Advmod, Deprel.Det, Deprel.Cc) || w.Upos == Upos.Part) ReadAdverb(form, walk);
            else if (w.Relation.Is(Deprel.Nsubj) && _nobody.Contains(form)) walk.Negate(form);
            else if (w.Relation.IsAny(Deprel.Nsubj, Deprel.Obj) && Tree.Child(a, c, Deprel.Det) is >= 0 and int d && a[d].FormIs("no")) walk.Negate("no");
        }

        foreach (int c in a.Children(verb))
        {
            if (a[c].Relation.Is(Deprel.Advcl)) ReadCondition(a, c, walk);
        }

        if (be && progressive && !IsDeclared(a, verb)) walk.Set(EventStatus.Ongoing, "progressive");
        if (_ongoing.Contains(Tree.Lemma(a[verb]))) walk.Set(EventStatus.Ongoing, Tree.Lemma(a[verb]));
    }

    /// <summary>"Chile and Peru are to hold talks", "a deal is to be signed": the tree makes a copula or an auxiliary of the verb that plans.</summary>
    private static bool IsTo(Analysis a, int copula, int verb) =>
        Tree.IsVerb(a[verb]) && a[copula].Xpos is "VBZ" or "VBP" or "VBD" && copula + 1 < verb && a[copula + 1].FormIs("to") && a[copula + 1].Head == verb;

    /// <summary>"said it was breaking off relations": in a past tense of saying the act is done by the word.</summary>
    private bool IsDeclared(Analysis a, int verb)
    {
        Word w = a[verb];
        return _declared.Contains(Tree.Lemma(w)) && w.Relation.Is(Deprel.Ccomp) && w.Head >= 0 && a[w.Head].Xpos is "VBD" && IsSaying(a[w.Head]);
    }

    private void ReadAdverb(string form, StatusWalk walk)
    {
        if (_negation.Contains(form)) walk.Negate(form);
        else if (_possible.Contains(form)) walk.Set(EventStatus.Possible, form);
        else if (_recurring.Contains(form)) walk.Set(EventStatus.Recurring, form);
    }

    private void ReadCondition(Analysis a, int clause, StatusWalk walk)
    {
        int mark = Tree.Child(a, clause, Deprel.Mark);
        if (mark >= 0 && _conditional.Contains(Tree.Lower(a[mark].Form))) walk.Hang(ClauseSpan(a, clause), a[mark].Form.ToString());
    }

    /// <summary>One step towards the root; false when the rest of the sentence says no more about the act.</summary>
    private bool Climb(Analysis a, ref int current, StatusWalk walk, Frame frame)
    {
        Word w = a[current];
        int h = w.Head;
        Deprel r = w.Relation;
        if (r.Is(Deprel.Conj)) return ClimbCoordination(a, ref current, w, h);
        int mark = Tree.Child(a, current, Deprel.Mark);
        string marker = mark >= 0 ? Tree.Lower(a[mark].Form) : "";
        if (r.Is(Deprel.Advcl) && _conditional.Contains(marker))
        {
            walk.Set(EventStatus.Conditional, marker);
            walk.Hang(ClauseSpan(a, current), marker);
            return false;
        }

        if (_finder.Find(a, h, current) is { } op)
        {
            walk.Apply(op, h, _finder.IsNegated(a, h));
            current = h;
            return true;
        }

        if (r.Is(Deprel.Acl) && OperatorFinder.Lent(a, h) is { } lent && _finder.Find(a, lent, current) is { } through)
        {
            walk.Apply(through, lent, _finder.IsNegated(a, lent));
            current = lent;
            return true;
        }

        return ClimbPlain(a, ref current, walk, frame, marker);
    }

    private static bool ClimbCoordination(Analysis a, ref int current, Word w, int h)
    {
        bool finite = w.Xpos is "VBD" or "VBZ" or "VBP" || Tree.Child(a, current, Deprel.Aux, Deprel.Nsubj) >= 0;
        current = h;
        return !finite;
    }

    private bool ClimbPlain(Analysis a, ref int current, StatusWalk walk, Frame frame, string marker)
    {
        Word w = a[current];
        int h = w.Head;
        if (frame.IsNominal && _support.Container(a, current) is >= 0 and int container)
        {
            current = container;
            ReadModifiers(a, container, walk);
            return true;
        }

        Deprel r = w.Relation;
        bool infinitive = (marker == "to" && w.Xpos != "VBG") || (w.Xpos == "VB" && Tree.Child(a, current, Deprel.Aux) < 0);
        if (r.Is(Deprel.Advcl))
        {
            if (infinitive || marker is "for" or "so") walk.Purpose();
            return false;
        }

        if (r.Is(Deprel.Acl))
        {
            if (_purpose.Contains(Tree.Lemma(a[h])) || (infinitive && a[h].Upos is Upos.Propn)) walk.Purpose();
            else if (infinitive) walk.Set(EventStatus.Possible, a[h].Form.ToString());
            return false;
        }

        if (r.Is(Deprel.Ccomp) && Tree.IsIn(a[h], _saying)) return false;
        if (r.Is(Deprel.Nmod) && _purpose.Contains(Tree.Lemma(a[h]))) walk.Purpose();
        if (r.Is(Deprel.Amod))
        {
            current = h;
            return true;
        }

        if (frame.IsNominal && w.Relation.Is(Deprel.Nsubj) && !Tree.IsVerb(a[h])) ReadPredicate(a, h, walk);
        if (frame.IsNominal && (current == frame.Trigger || Tree.IsNoun(a[current])))
        {
            bool carried = Tree.IsVerb(a[h]) && r.IsAny(Deprel.Obj, Deprel.Nsubj) && _support.Carries(a[h]);
            if (!carried) return false;
        }
        else if (!r.IsAny(Deprel.Xcomp, Deprel.Ccomp)) return false;
        current = h;
        return true;
    }

    private static Span ClauseSpan(Analysis a, int head)
    {
        int first = head, last = head;
        Stretch(a, head, ref first, ref last, 0);
        return new(a[first].Start, a[last].End);

        static void Stretch(Analysis a, int word, ref int first, ref int last, int depth)
        {
            foreach (int c in a.Children(word))
            {
                if (depth > 25 || a[c].Relation.Is(Deprel.Punct)) continue;
                first = Math.Min(first, c);
                last = Math.Max(last, c);
                Stretch(a, c, ref first, ref last, depth + 1);
            }
        }
    }
}
