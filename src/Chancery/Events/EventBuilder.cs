using Chancery.Articles;
using Chancery.Language;

namespace Chancery.Events;

/// <summary>Makes an event of a rule that holds: status first, then who did it to whom, then the codes that status and roles leave it.</summary>
internal sealed class EventBuilder(Article article, Analysis analysis, Participants participants, StatusReader statuses, CodeTable codes, Topics topics, WordKeys keys, EventTimes times, StatementIndex statements)
{
    private static readonly string[] _asked = ["object", "second", "on", "upon", "to", "from", "with", "of"];
    private static readonly string[] _refused = ["object.owner", "object.modifier", "object.by", "object.from", "object.of", "to", "with"];
    private readonly RoleReader _roles = new(analysis, participants);

    public Draft? Build(Candidate candidate)
    {
        EventRule rule = candidate.Rule;
        StatusReading reality = statuses.Read(analysis, candidate.Frame);
        if (rule.WantsNegation && reality.Status is not EventStatus.Negated) return null;
        if (reality.IsPurpose && reality.Operator is null) return null;
        if (rule.WantsIntent && reality.Operator?.Code != "intend") return null;
        if (!rule.IsOwn && candidate.Frame.IsNominal && rule.Plover != "CONSULT" && reality.Operator is null && !IsTold(candidate.Frame)) return null;
        if (!rule.IsOwn && rule.Plover != "CONSULT" && reality.Operator is not { Code: not null } && reality.Status is EventStatus.Negated or EventStatus.Denied) return null;
        string? code = reality.Operator is { Code: { } kind } && !IsAnothers(candidate.Frame, reality) ? codes.Composed(rule.Cameo, kind) : null;
        bool composed = code is not null && !(rule.WantsNegation || rule.Status is not null);
        (var actors, var targets) = Roles(candidate, reality, composed);
        string? cameo = composed ? code : rule.Cameo;
        string? plover = composed ? codes.Plover(code) : rule.Plover;
        bool own = rule.IsOwn || (rule.Type == "consult" && (reality.Word < 0 || reality.Operator is { Code: "intend" }));
        EventStatus status = Fixed(rule, reality) ?? (rule.WantsNegation ? EventStatus.Happened : own || !composed || reality.Word < 0 ? reality.Status : reality.OperatorStatus);
        bool unspoken = composed && reality.Word < 0;
        if (!rule.IsOwn && unspoken && reality.Operator!.Code is "refuse" or "demand") status = EventStatus.Happened;
        if (!rule.IsOwn && composed && status is EventStatus.Negated or EventStatus.Denied) return null;
        string type = own || !composed ? rule.Type : plover!.ToLowerInvariant();
        if (rule.Refused is { } refused && status is EventStatus.Negated) (type, status, composed, code, cameo, plover) = (refused, EventStatus.Happened, true, "120", "120", codes.Plover("120"));
        if ((!composed || own) && rule.As.TryGetValue(status, out var instead)) (type, status) = instead;
        var e = Finish(candidate.Frame, type, status, rule.Place, reality, rule.WantsDate && candidate.Frame.IsNominal, composed && !(own && type == rule.Type)) with
        {
            Plover = plover,
            Mode = composed ? codes.Mode(code) : rule.Mode,
            Contexts = composed ? codes.Contexts(code) : rule.Contexts,
            Cameo = cameo,
            Actors = actors,
            Targets = targets,
            Others = [.. rule.Others.SelectMany(o => _roles.Fill(o.Key, o.Value, candidate.Frame, []))],
            Condition = reality.Condition,
            Why = [$"rule {rule.Place}", .. reality.Why, .. rule.Effect is { } effect ? [$"implies {effect}"] : Array.Empty<string>()],
        };
        if (rule.WantsDate && e.When is null) return null;
        if (Known(e) < rule.WantsStates) return null;
        return IsGrounded(e, candidate.Frame) ? new(e, candidate, reality, Top(candidate.Frame), rule.IsOwn) : null;
    }

    /// <summary>"Hopes that X would lift the ban": a wish for what another does is that act, wished; only a wish to act oneself is an intent.</summary>
    private bool IsAnothers(Frame frame, StatusReading reality)
    {
        if (reality.Operator is not { Kind: "desire" } || reality.Word < 0 || frame.IsNominal || !analysis[frame.Clause].Relation.Is(Deprel.Ccomp)) return false;
        int subject = Tree.Child(analysis, frame.Clause, Deprel.Nsubj);
        return subject >= 0 && analysis[subject].Upos is Upos.Noun or Upos.Propn;
    }

    /// <summary>The event of an operator that takes no act we know: an agreement, request, refusal or threat of its own.</summary>
    public Draft? Build(int word, Operator op)
    {
        bool nominal = Tree.IsNoun(analysis[word]);
        Frame frame = OperatorFrame(word);
        StatusReading reality = statuses.Read(analysis, frame);
        bool refused = reality.Status is EventStatus.Negated && op is { Kind: "intend", Code: "intend" } && reality.Word < 0;
        if ((reality.Status is EventStatus.Negated or EventStatus.Denied or EventStatus.Desired or EventStatus.Possible && !refused) || reality.IsPurpose) return null;
        string? cameo = op.Alone;
        if (op.Code is { } own && topics.Deed(analysis, keys, word, own == "threaten") is { } deed && codes.Composed(deed, own) is { } about) cameo = about;
        if (reality.Operator is { Code: { } kind } && reality.Word != word && codes.Composed(cameo, kind) is { } composed) cameo = composed;
        if (refused) cameo = codes.Composed(cameo == op.Alone ? "05" : cameo, "refuse") ?? "120";
        var actors = _roles.Fill("actor", frame.IsPassive && !frame.Has("subject") && op.Kind is "intend" or "desire" ? ["object"] : ["subject"], frame, []);
        var targets = _roles.Fill("target", op.Kind == "refuse" ? [.. _refused, "object"] : _asked, frame, actors);
        if (targets.Count == 0 || targets.All(t => t.State is null)) targets = Complement(frame, actors) is { Count: > 0 } inside ? inside : targets;
        string plover = codes.Plover(cameo)!;
        var e = Finish(frame, plover.ToLowerInvariant(), refused ? EventStatus.Happened : reality.Status, op.Place, reality) with
        {
            Plover = plover,
            Mode = codes.Mode(cameo),
            Contexts = codes.Contexts(cameo),
            Cameo = cameo,
            Actors = actors,
            Targets = targets,
            Condition = reality.Condition,
            Why = [$"operator {op.Place}", .. reality.Why],
        };
        return IsGrounded(e, frame) && !nominal ? new(e, null, reality, frame.Clause, false) : null;
    }

    /// <summary>"X said that Y must …": who tells another what it has to do demands it; "should" only asks.</summary>
    public Draft? Obligation(int modal, string place)
    {
        int verb = analysis[modal].Head;
        if (verb < 0 || !analysis[modal].Relation.Is(Deprel.Aux) || Speaker(verb) is not [{ Actor: >= 0 } speaker, ..]) return null;
        Frame frame = VerbFrames.Read(analysis, verb);
        var asked = _roles.Fill("target", frame.IsPassive ? ["by"] : ["subject"], frame, [speaker]);
        if (asked is not [{ Actor: >= 0 } other, ..] || participants.IsAnaphor(other.Actor) || (other.State is not null && other.State == speaker.State)) return null;
        StatusReading reality = statuses.Read(analysis, frame);
        if (reality.Status is not EventStatus.Requested) return null;
        string kind = analysis[modal].FormIs("must") ? "demand" : "appeal";
        string cameo = codes.Composed(topics.Deed(analysis, keys, verb, threat: false) ?? "05", kind) ?? (kind == "demand" ? "100" : "020");
        var e = Finish(frame, "request", EventStatus.Happened, place, reality) with
        {
            Plover = codes.Plover(cameo),
            Mode = codes.Mode(cameo),
            Contexts = codes.Contexts(cameo),
            Cameo = cameo,
            Actors = [speaker],
            Targets = asked,
            Why = [$"\"{analysis[modal].Form}\" said of another: asked of it", .. reality.Why],
        };
        return new(e, null, reality, frame.Clause, false);
    }

    /// <summary>Where the act hangs: the verb that carries it; the noun itself where it only stands beside one ("voiced support in a call").</summary>
    private int Top(Frame frame) => frame.IsNominal && frame.Support >= 0 && analysis[frame.Trigger].Relation.Is(Deprel.Obl) ? frame.Trigger : frame.Clause;

    private Frame OperatorFrame(int word) =>
        Tree.IsNoun(analysis[word]) ? NounFrames.Read(analysis, word, statuses.Support).WithNominalRoles(ofIsSubject: true) : VerbFrames.Read(analysis, word);

    private (IReadOnlyList<Participant> Actors, IReadOnlyList<Participant> Targets) Roles(Candidate candidate, StatusReading reality, bool composed)
    {
        EventRule rule = candidate.Rule;
        Frame frame = candidate.Frame;
        if (rule.IsSymmetric && (!composed || reality.Operator!.Code is "intend" or "threaten")) return (WithOperator(_roles.Parties(rule, frame), reality), []);
        var actors = _roles.Fill("actor", rule.Actor, frame, []);
        var targets = _roles.Fill("target", rule.Target, frame, actors);
        if (composed && reality.Word < 0 && reality.Operator!.Code == "demand") return (Speaker(frame.Clause), [.. actors.Select(a => a with { Role = "target" })]);
        if (!composed || reality.Word < 0) return (actors, targets);
        Frame outer = OperatorFrame(reality.Word);
        var speaker = _roles.Fill("actor", ["subject"], outer, []);
        switch (reality.Operator!.Code)
        {
            case "appeal" or "demand":
                var asked = _roles.Fill("target", _asked, outer, speaker, Deed(frame, outer));
                if (asked.All(a => a.State is null && a.Actor < 0)) asked = actors.Where(a => !speaker.Any(s => s.Span == a.Span)).Select(a => a with { Role = "target" }).ToList();
                if (asked.Count == 0) asked = targets;
                return (speaker, asked);
            case "refuse":
                var offered = _roles.Fill("target", _refused, outer, speaker, Deed(frame, outer));
                return (speaker.Count > 0 ? speaker : actors, offered.Any(o => o.State is not null) ? offered : targets.Count > 0 ? targets : offered);
            default:
                return (speaker.Count > 0 ? speaker : actors, targets.Where(t => !speaker.Any(s => s.Span == t.Span)).ToList());
        }
    }

    /// <summary>A noun tells of a general act only where the sentence turns on it: carried by a light verb, its subject, or the sentence's root.</summary>
    private bool IsTold(Frame frame)
    {
        Word w = analysis[Tree.FirstConjunct(analysis, frame.Trigger)];
        if (frame.Support >= 0 || w.Head < 0) return true;
        return w.Relation.Is(Deprel.Nsubj) && (analysis[w.Head].Head < 0 || analysis[w.Head].Relation.IsAny(Deprel.Ccomp, Deprel.Conj, Deprel.Parataxis));
    }

    /// <summary>Who says the clause: the subject of the verb it is the content of.</summary>
    private IReadOnlyList<Participant> Speaker(int clause)
    {
        Word w = analysis[clause];
        if (w.Head < 0 || !w.Relation.IsAny(Deprel.Ccomp, Deprel.Parataxis, Deprel.Conj)) return [];
        if (w.Relation.Is(Deprel.Conj)) return Speaker(w.Head);
        return statuses.IsSaying(analysis[w.Head]) ? _roles.Fill("actor", ["subject"], VerbFrames.Read(analysis, w.Head), []) : [];
    }

    private static int Deed(Frame frame, Frame outer) => outer.Slots.FirstOrDefault(s => s.Head == frame.Trigger || s.Head == frame.Clause, new Slot("", -1)).Head;

    private IReadOnlyList<Participant> WithOperator(IReadOnlyList<Participant> parties, StatusReading reality)
    {
        if (reality.Word < 0) return parties;
        var speaker = _roles.Fill("actor", ["subject"], OperatorFrame(reality.Word), []);
        return [.. speaker.Where(s => !parties.Any(p => p.Span == s.Span || (p.State is not null && p.State == s.State))), .. parties];
    }

    /// <summary>Whom the content of a request or threat names: its subject first, then its object.</summary>
    private IReadOnlyList<Participant> Complement(Frame frame, IReadOnlyList<Participant> actors)
    {
        int clause = frame.First("complement");
        if (clause < 0 || Tree.IsNoun(analysis[clause])) return [];
        Frame inner = VerbFrames.Read(analysis, clause);
        return _roles.Fill("target", ["subject", "object", "against", "with", "from", "to", "on", "for", "in"], inner, actors);
    }

    /// <summary>The status a rule gives its acts whatever is said of them; but what was not done was not done.</summary>
    private static EventStatus? Fixed(EventRule rule, StatusReading reality) =>
        rule.Status is not EventStatus.Happened || reality.Word >= 0 ? rule.Status
        : reality.Status is EventStatus.Denied ? EventStatus.Denied : reality.IsNegated ? EventStatus.Negated : rule.Status;

    /// <param name="ofOperator">True where the event is what the operator says was done to the act: the request, not what was requested.</param>
    private Event Finish(Frame frame, string type, EventStatus status, string rule, StatusReading reality, bool near = false, bool ofOperator = false)
    {
        Span predicate = analysis[frame.Trigger].Span;
        Sentence sentence = analysis.Sentences[analysis.SentenceOf(frame.Trigger)];
        return new Event
        {
            Id = EventIds.Make(article.Hash, sentence.Span.Of(analysis.Text), type, predicate.Start - sentence.Span.Start),
            Type = type,
            Predicate = predicate,
            Head = frame.Trigger,
            Status = status,
            When = times.Own(frame, reality, near, ofOperator),
            Where = times.Where(frame),
            Statement = statements.Innermost(predicate),
            Rule = rule,
        };
    }

    /// <summary>How many states take part; two persons of states unnamed count as one.</summary>
    private int Known(Event e)
    {
        int states = e.Actors.Concat(e.Targets).Select(p => p.State).Where(s => s is not null).Distinct(StringComparer.Ordinal).Count();
        return states > 0 ? states : e.Actors.Concat(e.Targets).Count(p => participants.IsPerson(p.Actor)) / 2;
    }

    /// <summary>An act needs somebody: an actor's mention or a name among those who take part; a bare noun with nobody is talk about acts.</summary>
    private bool IsGrounded(Event e, Frame frame)
    {
        foreach (Participant p in e.Actors.Concat(e.Targets))
        {
            if (p.Actor >= 0 || p.State is not null || HasName(p.Span)) return true;
        }

        bool own = e.Type.Contains('.', StringComparison.Ordinal) || e.Type == "consultations";
        return own && (e.When is not null || !frame.IsNominal || frame.Support >= 0 || IsTold(frame) || IsOfAPair(e));
    }

    /// <summary>What two states do whom the text need not name again: the pair spoken of is found later.</summary>
    private static bool IsOfAPair(Event e) => e.Type.StartsWith("relations.", StringComparison.Ordinal) || e.Type is "communique.joint" or "ambassador.appointed";

    private bool HasName(Span span)
    {
        (int first, int end) = analysis.WordsIn(span);
        for (int w = first; w < end; w++)
        {
            if (analysis[w].Upos == Upos.Propn || participants.At(w) >= 0) return true;
        }

        return false;
    }
}
