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
    private readonly FrozenSet<string> _lasting = forms.Expand(classes["lasting-verbs"]);
    private readonly FrozenSet<string> _ensuing = forms.Expand(classes["ensuing-verbs"]);
    private readonly FrozenSet<string> _change = forms.Expand(classes["change-verbs"]);
    private readonly ClauseMarks _marks = new(classes, forms);
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
        bool be = false, progressive = a[verb].Xpos == "VBG", until = _marks.HasUntil(a, verb);
        if (Tree.Child(a, verb, Deprel.Mark) is >= 0 and int opening && a[opening].FormIs("whether")) walk.Set(EventStatus.Possible, "whether");
        foreach (int c in a.Children(verb))
        {
            Word w = a[c];
            if (w.Relation.Is(Deprel.Advcl)) continue;
            string form = Tree.Lower(w.Form);
            if (form == "longer" && c > 0 && a[c - 1].FormIs("no")) form = "no longer";
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
                if (c + 2 < verb && a[c + 1].FormIs("yet") && a[c + 2].FormIs("to")) walk.Negate("yet to");
            }
            else if (w.Relation.Is(Deprel.Mark) && w.FormIs("due") && a[verb].Xpos == "VB") walk.Set(EventStatus.Planned, "due to");
            else if (w.Relation.IsAny(Deprel.Advmod, Deprel.Det, Deprel.Cc) || w.Upos == Upos.Part) ReadAdverb(form, walk, until);
            else if (w.Relation.Is(Deprel.Nsubj) && _nobody.Contains(form)) walk.Negate(form);
            else if (w.Relation.IsAny(Deprel.Nsubj, Deprel.Obj) && _marks.None(a, c) is { } none) walk.Negate(none);
        }

        foreach (int c in a.Children(verb))
        {
            if (a[c].Relation.Is(Deprel.Advcl)) ReadCondition(a, c, walk);
        }

        if (be && progressive && IsDeclared(a, verb)) walk.Declare(a[verb].Head);
        else if (Tree.IsIn(a[verb], _declared) && _marks.Announcer(a, verb) is >= 0 and int announcer) walk.Declare(announcer);
        else if (be && progressive) walk.Set(EventStatus.Ongoing, "progressive");
        else if (Tree.IsIn(a[verb], _lasting) && ClauseMarks.IsPresent(a, verb)) walk.Set(EventStatus.Ongoing, "present");
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

    /// <param name="until">True where "not" only says how late it was ("did not return [until May]").</param>
    private void ReadAdverb(string form, StatusWalk walk, bool until)
    {
        if (_negation.Contains(form))
        {
            if (!until) walk.Negate(form);
        }
        else if (_possible.Contains(form)) walk.Set(EventStatus.Possible, form);
        else if (_recurring.Contains(form)) walk.Set(EventStatus.Recurring, form);
    }

    private void ReadCondition(Analysis a, int clause, StatusWalk walk)
    {
        int mark = Tree.Child(a, clause, Deprel.Mark);
        if (mark >= 0 && _conditional.Contains(Tree.Lower(a[mark].Form))) walk.Hang(ClauseSpan(a, clause), Tree.Lower(a[mark].Form));
        else if (mark < 0 && ClauseMarks.IsInverted(a, clause)) walk.Hang(ClauseSpan(a, clause), "if");
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
        if (r.Is(Deprel.Advcl) && marker is "without" or "instead" or "rather")
        {
            walk.Negate(marker);
            return false;
        }

        if (r.IsAny(Deprel.Acl, Deprel.Ccomp) && _marks.Disowns(a, current) is { } disowner)
        {
            walk.Set(EventStatus.Denied, disowner);
            return false;
        }

        if (r.Is(Deprel.Advcl) && marker.Length == 0 && ClauseMarks.IsInverted(a, current)) marker = "if";
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
        if (VerbFrames.IsSeen(a, current))
        {
            current = h;
            return true;
        }

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

        if (r.Is(Deprel.Ccomp) && Tree.IsIn(a[h], _saying))
        {
            ReadQuoted(a, h, current, walk);
            return false;
        }

        if (r.Is(Deprel.Nmod) && _purpose.Contains(Tree.Lemma(a[h]))) walk.Purpose();
        if (r.Is(Deprel.Amod))
        {
            current = h;
            return true;
        }

        if (frame.IsNominal && w.Relation.Is(Deprel.Nsubj) && !Tree.IsVerb(a[h])) ReadPredicate(a, h, walk);
        if (frame.IsNominal && (current == frame.Trigger || Tree.IsNoun(a[current])))
        {
            if (!Tree.IsVerb(a[h]) || !Carries(a[h], r)) return false;
        }
        else if (!r.IsAny(Deprel.Xcomp, Deprel.Ccomp)) return false;
        current = h;
        return true;
    }

    /// <summary>"If they agree, it can be reopened," he said: the tree hangs the condition of what is said on the verb of saying after it.</summary>
    private void ReadQuoted(Analysis a, int saying, int current, StatusWalk walk)
    {
        if (saying < current) return;
        foreach (int c in a.Children(saying))
        {
            if (c < current && a[c].Relation.Is(Deprel.Advcl)) ReadCondition(a, c, walk);
        }
    }

    /// <summary>True where the verb's negation and mood are those of the noun's event: one that carries it, lets it come, or says that it changes.</summary>
    private bool Carries(Word verb, Deprel noun) =>
        (noun.IsAny(Deprel.Obj, Deprel.Nsubj) && (_support.Carries(verb) || Tree.IsIn(verb, _change))) || (noun.Is(Deprel.Nsubj) && Tree.IsIn(verb, _ensuing));

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
