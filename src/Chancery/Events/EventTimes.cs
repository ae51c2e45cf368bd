using Chancery.Actors;
using Chancery.Language;
using Chancery.Times;

namespace Chancery.Events;

/// <summary>An event's own time expression and place: those that the tree hangs on its predicate, not on another verb's.</summary>
internal sealed class EventTimes
{
    /// <summary>How much farther than a date a duration counts: most say how long, few when.</summary>
    private const int DurationSteps = 4;

    /// <summary>The date of the saying that does an act comes after any of the act's own.</summary>
    private const int DeclarerSteps = 10;

    /// <summary>How many words may stand between a verb and the date that follows it where the tree hangs the date elsewhere.</summary>
    private const int LongestReach = 10;

    private readonly Analysis _analysis;
    private readonly IReadOnlyList<TimeExpression> _times;
    private readonly Participants _participants;
    private readonly Func<Word, bool> _isEvent;
    private readonly List<(int Head, int Time)> _heads = [];

    /// <param name="isEvent">True for a noun that names an event of its own, whose date is not another's ("ahead of the election on 3 May").</param>
    public EventTimes(Analysis analysis, IReadOnlyList<TimeExpression> times, Participants participants, Func<Word, bool> isEvent)
    {
        (_analysis, _times, _participants, _isEvent) = (analysis, times, participants, isEvent);
        for (int i = 0; i < times.Count; i++)
        {
            (int first, int end) = analysis.WordsIn(times[i].Span);
            for (int w = first; w < end; w++)
            {
                int head = analysis[w].Head;
                if (head >= first && head < end) continue;
                _heads.Add((Opened(w, first, end), i));
                break;
            }
        }
    }

    /// <summary>The words that date the event, with the preposition's bearing; the days are settled when every expression is.</summary>
    /// <param name="near">True to take only what stands in the predicate's own phrase.</param>
    /// <param name="ofOperator">True where the event is the request, refusal or promise, whose own date comes before that of what is asked.</param>
    public EventTime? Own(Frame frame, StatusReading reality, bool near, bool ofOperator)
    {
        int best = -1, distance = int.MaxValue;
        foreach ((int head, int time) in Near(frame.Trigger))
        {
            if (_times[time].Type is TimeType.Set || (near && !_times[time].Value.Any(char.IsAsciiDigit) && _analysis[head].Head != frame.Trigger)) continue;
            int steps = IsPlannedFor(head, reality) ? 1 : Steps(head, frame.Trigger, frame.Clause, frame.IsNominal);
            if (ofOperator && reality.Word >= 0) steps = OperatorSteps(head, reality.Word, steps);
            if (steps == int.MaxValue && reality.Declarer >= 0 && Steps(head, reality.Declarer, reality.Declarer, false) < int.MaxValue) steps = DeclarerSteps;
            if (steps > 1 && frame.IsNominal && (IsAside(frame.Trigger, time) || IsInSubject(frame.Trigger, head))) steps = 1;
            bool beside = Math.Abs(_analysis.WordsIn(_times[time].Span).First - frame.Trigger) <= 2;
            if (near && !beside && (steps > 2 || !Tree.IsUnder(_analysis, head, frame.Support >= 0 ? frame.Support : frame.Trigger))) continue;
            if (near && beside) steps = 0;
            if (steps < int.MaxValue && _times[time].Type is TimeType.Duration) steps += DurationSteps;
            if (steps < distance) (best, distance) = (time, steps);
        }

        if (best < 0 && !near) best = WhenOf(frame) is >= 0 and int when ? when : Following(frame);
        return best < 0 ? null : new EventTime(_times[best].Interval, _times[best].Span, [$"own time expression \"{_times[best].Span.Of(_analysis.Text)}\""]);
    }

    /// <summary>"is planned for next week", "is due to open on Monday": a plan's date is the act's.</summary>
    private bool IsPlannedFor(int head, StatusReading reality) =>
        reality.Word >= 0 && _analysis[head].Head == reality.Word && reality.Operator is { Kind: "intend", Alone: null } && _analysis[head].Relation.IsAny(Deprel.Obl, Deprel.Nmod)
        && (Tree.Case(_analysis, head) == "for" || _analysis[reality.Word].Upos is Upos.Adj);

    /// <summary>The city or country the clause names for the event, else the setting ("on the sidelines", "a third country"), or null.</summary>
    public EventPlace? Where(Frame frame)
    {
        EventPlace? setting = null;
        foreach (int c in Grounds(frame))
        {
            if (!_analysis[c].Relation.IsAny(Deprel.Obl, Deprel.Nmod) || Tree.Case(_analysis, c) is not ("in" or "at" or "on")) continue;
            if (_participants.Mention(c) is { Kind: ActorKind.Place or ActorKind.State } place) return new(place.Name, place.Span, place.State);
            if (IsSetting(c)) setting ??= new(Tree.Phrase(_analysis, c).Of(_analysis.Text), Tree.Phrase(_analysis, c));
        }

        return setting;
    }

    /// <summary>What hangs on the event's words; then "in Cairo" of "met her counterpart in Cairo", which the tree often hangs on the one met.</summary>
    private List<int> Grounds(Frame frame)
    {
        List<int> all = [.. _analysis.Children(frame.Trigger), .. _analysis.Children(frame.Clause)];
        if (!frame.IsNominal && Tree.Child(_analysis, frame.Trigger, Deprel.Obj) is >= 0 and int met && _participants.Mention(met) is { Kind: ActorKind.Person or ActorKind.Office })
            all.AddRange(_analysis.Children(met));
        return all;
    }

    private bool IsSetting(int word) => Tree.Lemma(_analysis[word]) is "country" or "capital" or "city" or "state" or "venue" or "sideline" or "sidelines";

    private IEnumerable<(int Head, int Time)> Near(int trigger)
    {
        Sentence s = _analysis.Sentences[_analysis.SentenceOf(trigger)];
        return _heads.Where(h => h.Head >= s.FirstWord && h.Head < s.EndWord);
    }

    /// <summary>The verb of a subordinate clause whose mark stands before the expression and whose verb comes after it ("after Ruiz in July said"), or -1.</summary>
    private int ClauseAround(int time)
    {
        int start = _analysis.Sentences[_analysis.SentenceOf(time)].FirstWord;
        for (int w = time - 1; w >= start && w > time - 14; w--)
        {
            if (_analysis[w].Upos is Upos.Verb) return -1;
            if (_analysis[w].Relation.Is(Deprel.Case) && SplitClause(w, time) is >= 0 and int split) return split;
            if (_analysis[w].Relation.Is(Deprel.Mark) && _analysis[w].Head > time && Tree.IsVerb(_analysis[_analysis[w].Head])) return _analysis[w].Head;
        }

        return -1;
    }

    /// <summary>
    /// The verb after <paramref name="time"/> of a clause whose opening word was read as a preposition of its subject, which so hangs on the verb above: both
    /// hang there, and the finite verb has neither mark nor subject. -1 where there is none.
    /// </summary>
    private int SplitClause(int opening, int time)
    {
        int subject = _analysis[opening].Head;
        if (subject < opening || subject >= time || _analysis[subject].Head < 0 || !(_analysis[opening].FormIs("after") || _analysis[opening].FormIs("before") || _analysis[opening].FormIs("since"))) return -1;
        foreach (int v in _analysis.Children(_analysis[subject].Head))
        {
            if (v > time && _analysis[v].Relation.Is(Deprel.Advcl) && _analysis[v].Xpos is "VBD" or "VBZ" or "VBP" && Tree.Child(_analysis, v, Deprel.Mark, Deprel.Nsubj) < 0) return v;
        }

        return -1;
    }

    /// <summary>"asked [on 3 May] to leave by June": the operator's date first, then none that only bounds what is asked.</summary>
    private int OperatorSteps(int head, int word, int own)
    {
        if (Steps(head, word, word, false) is var steps && steps < int.MaxValue) return steps - LongestReach;
        return Tree.Case(_analysis, head) is "by" or "before" or "until" or "from" ? int.MaxValue : own;
    }

    /// <summary>"[In May Ghana] recalled …": a date that opens its clause and was made a part of the subject's name is the verb's; else the word itself.</summary>
    private int Opened(int head, int first, int end)
    {
        Word w = _analysis[head];
        bool modifies = w.Head >= end && w.Relation.IsAny(Deprel.Compound, Deprel.Amod, Deprel.Nummod, Deprel.Nmod) && !w.Relation.Is(Deprel.NmodPoss) && _analysis[w.Head].Relation.Is(Deprel.Nsubj);
        if (!modifies || first == 0 || _analysis[first - 1].Upos != Upos.Adp) return head;
        bool opens = first == 1 || _analysis.SentenceOf(first - 2) != _analysis.SentenceOf(first) || _analysis[first - 2].Upos is Upos.Punct or Upos.Cconj;
        return opens ? w.Head : head;
    }

    /// <summary>"the expulsion[, on Monday,] of two envoys": set right after its noun between commas.</summary>
    private bool IsAside(int noun, int time)
    {
        int first = _analysis.WordsIn(_times[time].Span).First;
        return first - noun is 2 or 3 && _analysis[noun + 1].Upos is Upos.Punct && (first - noun == 2 || _analysis[noun + 2].Upos is Upos.Adp);
    }

    /// <summary>"the closure of the embassy [on 1 June] angered many": between a subject and its verb.</summary>
    private bool IsInSubject(int noun, int head)
    {
        int verb = _analysis[noun].Head;
        return verb > head && head > noun && _analysis[head].Head == verb && _analysis[noun].Relation.Is(Deprel.Nsubj) && _analysis[head].Relation.IsAny(Deprel.Obl, Deprel.Nmod);
    }

    /// <summary>"since [1994], when Eritrea cut ties": the expression that the event's clause tells of, or -1.</summary>
    private int WhenOf(Frame frame)
    {
        foreach (int c in (int[])[.. _analysis.Children(frame.Clause), .. _analysis.Children(frame.Trigger)])
        {
            if (!_analysis[c].FormIs("when") || c > frame.Trigger || c == 0) continue;
            int before = _analysis[c - 1].Upos is Upos.Punct ? c - 2 : c - 1;
            foreach ((_, int time) in Near(frame.Trigger))
            {
                if (_analysis.WordsIn(_times[time].Span).End == before + 1) return time;
            }
        }

        return -1;
    }

    /// <summary>The first expression after a verb with no other verb, clause or aside between: its own, wherever the tree hangs it; -1 where there is none.</summary>
    private int Following(Frame frame)
    {
        if (frame.IsNominal || _analysis[frame.Trigger].Xpos is not ("VBD" or "VBN")) return -1;
        foreach ((int head, int time) in Near(frame.Trigger))
        {
            int first = _analysis.WordsIn(_times[time].Span).First;
            if (first <= frame.Trigger) continue;
            bool apart = first - frame.Trigger > LongestReach || _times[time].Type is TimeType.Set or TimeType.Duration || Tree.Case(_analysis, head) is "of" or "for" or "after" or "before" or "since";
            for (int w = frame.Trigger + 1; w < first && !apart; w++)
            {
                Word between = _analysis[w];
                apart = Tree.IsVerb(between) || between.Upos is Upos.Punct or Upos.Sconj or Upos.Cconj || Tree.IsRelative(between) || (Tree.IsNoun(between) && _isEvent(between));
            }

            return apart ? -1 : time;
        }

        return -1;
    }

    /// <summary>Links from the expression up to the event's words, not passing another clause; <see cref="int.MaxValue"/> when it belongs elsewhere.</summary>
    private int Steps(int head, int trigger, int clause, bool nominal)
    {
        int w = head;
        int governor = _analysis[head].Head;
        if (head != trigger && governor >= 0 && governor != trigger && governor != clause && Tree.IsNoun(_analysis[governor]) && _isEvent(_analysis[governor]) && Tree.Case(_analysis, head) == "of") return int.MaxValue;
        if (governor > head && _analysis[governor] is { Xpos: "VBG" } participle && participle.Relation.IsAny(Deprel.Advcl, Deprel.Acl) && participle.Head >= 0 && participle.Head < head)
        {
            return participle.Head == trigger || participle.Head == clause || governor == trigger ? 1 : int.MaxValue;
        }

        if (nominal && governor >= 0 && governor < trigger && head > trigger && _analysis[trigger].Head == governor && _analysis[governor].Xpos == "VBG" && _analysis[trigger].Relation.IsAny(Deprel.Obj, Deprel.Obl)) return 1;
        if (head != trigger && _analysis[head].Relation.IsAny(Deprel.Compound, Deprel.Nummod, Deprel.Amod, Deprel.NmodPoss) && _analysis[head].Head != trigger) return int.MaxValue;
        if (ClauseAround(head) is >= 0 and int other) return other == trigger || other == clause ? 1 : int.MaxValue;
        for (int steps = 0; w >= 0 && steps < 6; steps++, w = _analysis[w].Head)
        {
            if (w == trigger) return steps;
            if (w == clause) return steps + 1;
            Word word = _analysis[w];
            if (w != head && Tree.IsNoun(word) && Tree.Case(_analysis, w) is not null && _isEvent(word)) return int.MaxValue;
            if (word.Relation.IsAny(Deprel.Acl, Deprel.Advcl, Deprel.Ccomp, Deprel.Parataxis)) return int.MaxValue;
            if (Tree.IsVerb(word) && w != head && !word.Relation.Is(Deprel.Xcomp)) return int.MaxValue;
        }

        return int.MaxValue;
    }
}
