using Chancery.Language;

namespace Chancery.Events;

/// <summary>Fills the roles of a rule from a frame: the first slot in the rule's order that names a state, else the first that names anyone.</summary>
internal sealed class RoleReader(Analysis analysis, Participants participants)
{
    /// <summary>Participants for the slots in order. <paramref name="other"/> are the event's other side: a slot that only repeats its states through a thing is passed over.</summary>
    public IReadOnlyList<Participant> Fill(string role, IReadOnlyList<string> slots, Frame frame, IReadOnlyList<Participant> other, int skip = -1)
    {
        List<Participant>? first = null;
        foreach (string slot in slots)
        {
            var found = Slot(role, slot, frame, skip, other).Where(p => !other.Any(o => o.Span == p.Span)).ToList();
            if (found.Count == 0) continue;
            if (slot == "subject" && frame.Has("announcer") && !found.Exists(p => p.State is not null || IsSomeone(p))) found = [.. Slot(role, "announcer", frame, skip, other)];
            if (found.Exists(p => p.State is not null) && !Repeats(found, other)) return Distinct(found);
            if (slot == "subject" && role == "actor" && found.Exists(p => p.Actor >= 0 && participants.IsAnaphor(p.Actor))) return Distinct(found);
            if (first is null || !first.Exists(IsSomeone)) first = found.Exists(IsSomeone) || first is null ? found : first;
        }

        return first is null ? [] : Distinct(first);
    }

    /// <summary>Every party of a symmetric event: those who do it and those it is done with, one for each state or mention.</summary>
    public IReadOnlyList<Participant> Parties(EventRule rule, Frame frame)
    {
        var found = new List<Participant>();
        foreach (string slot in rule.Actor.Concat(rule.Target))
        {
            if (slot != "subject" || frame.Has(slot)) found.AddRange(Slot("actor", slot, frame, -1));
        }

        if (States(found) < 2) found.AddRange(Slot("actor", "announcer", frame, -1));
        if (States(found) < 2 && frame.IsNominal) found.AddRange(participants.AllInside("actor", frame.Trigger));
        if (States(found) < 2 && frame.IsNominal && frame.First("owner") is >= 0 and int owner && analysis[owner].FormIs("their")) found.AddRange(SentenceSubjects("actor", frame.Trigger));
        foreach (Slot s in frame.Slots)
        {
            if (States(found) < 2 && (s.Name == "object" || rule.Actor.Contains(s.Name, StringComparer.Ordinal) || rule.Target.Contains(s.Name, StringComparer.Ordinal))) found.AddRange(participants.AllInside("actor", s.Head));
        }

        var named = found.Where(p => p.State is not null || p.Actor >= 0).ToList();
        return Distinct(named.Count > 0 ? named : found);
    }

    private static int States(List<Participant> found) => found.Select(p => p.State).OfType<string>().Distinct(StringComparer.Ordinal).Count();

    private IEnumerable<Participant> Slot(string role, string slot, Frame frame, int skip, IReadOnlyList<Participant>? other = null)
    {
        if (slot.StartsWith("clause.", StringComparison.Ordinal)) return ClauseSlot(role, frame.Trigger, slot["clause.".Length..]);
        if (slot == "anywhere") return participants.Below(role, frame.Clause).Where(p => other is null || !other.Any(o => o.State == p.State)).Take(1);
        if (slot == "sentence.subject") return SentenceSubject(role, frame.Trigger);
        if (slot.StartsWith("mission.", StringComparison.Ordinal)) return Mission(role, slot, frame);
        int dot = slot.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0) return Deeper(role, slot[..dot], slot[(dot + 1)..], frame);
        if (slot == "object" && !frame.Has("object")) slot = "second";
        if (slot == "subject" && !frame.Has("subject") && !frame.Has("by")) slot = "announcer";
        var direct = frame.Slots.Where(s => s.Name == slot && s.Head != skip && s.Head != frame.Trigger).SelectMany(s => participants.Read(role, s.Head, s.Implied, other)).ToList();
        return direct.Count > 0 || slot is "subject" or "object" or "second" or "owner" or "modifier" or "announcer" ? direct : Deeper(role, "object", slot, frame);
    }

    /// <summary>The prepositional phrase, owner or modifier of what fills a slot ("sanctions on X" where "on X" hangs on the object).</summary>
    private IEnumerable<Participant> Deeper(string role, string outer, string inner, Frame frame)
    {
        foreach (Slot s in frame.Slots)
        {
            if (s.Name != outer) continue;
            Frame within = outer == "complement" && !Tree.IsNoun(analysis[s.Head]) ? VerbFrames.Read(analysis, s.Head) : NounFrames.Read(analysis, s.Head, null);
            foreach (int head in within.Has(inner) ? Heads(within, inner) : OnObject(within, inner) ?? Stranded(within, inner))
            {
                foreach (Participant p in participants.Read(role, head)) yield return p;
            }
        }
    }

    private static IEnumerable<int> Heads(Frame frame, string slot) => frame.Slots.Where(s => s.Name == slot).Select(s => s.Head);

    /// <summary>"refused to lift its ban [on X]": what hangs on the object of a clause.</summary>
    private IEnumerable<int>? OnObject(Frame within, string inner) =>
        !within.IsNominal && within.First("object") is >= 0 and int o && NounFrames.Read(analysis, o, null) is { } noun && noun.Has(inner) ? Heads(noun, inner) : null;

    /// <summary>What hangs on a noun's complement belongs to the noun as well ("the interests of X [in Y]", "a group of its soldiers [from Y]").</summary>
    private IEnumerable<int> Stranded(Frame within, string inner) =>
        within.Slots.Where(s => s.Name == "of").SelectMany(s => Heads(NounFrames.Read(analysis, s.Head, null), inner));

    /// <summary>What fills a slot of the nearest verb that the trigger hangs below.</summary>
    private IEnumerable<Participant> ClauseSlot(string role, int word, string slot)
    {
        for (int guard = 0; guard < 12 && analysis[word].Head >= 0; guard++)
        {
            word = analysis[word].Head;
            if (!Tree.IsVerb(analysis[word])) continue;
            Frame clause = VerbFrames.Read(analysis, word);
            if (clause.First(slot) is >= 0 and int filler) return participants.Read(role, filler, implied: true);
            if (slot != "subject") return [];
        }

        return [];
    }

    /// <summary>The subject of the sentence's main verb.</summary>
    private IEnumerable<Participant> SentenceSubject(string role, int word)
    {
        for (int guard = 0; guard < 40 && analysis[word].Head >= 0; guard++) word = analysis[word].Head;
        return Tree.IsVerb(analysis[word]) && VerbFrames.Read(analysis, word).First("subject") is >= 0 and int subject ? participants.Read(role, subject, implied: true) : [];
    }

    /// <summary>Everybody in the subject of the sentence's main verb: they whose meeting it was ("During their meeting A and B spoke of …").</summary>
    private IEnumerable<Participant> SentenceSubjects(string role, int word)
    {
        for (int guard = 0; guard < 40 && analysis[word].Head >= 0; guard++) word = analysis[word].Head;
        return Tree.IsVerb(analysis[word]) && VerbFrames.Read(analysis, word).First("subject") is >= 0 and int subject ? participants.Everyone(role, subject) : [];
    }

    private IEnumerable<Participant> Mission(string role, string slot, Frame frame)
    {
        foreach (Slot s in frame.Slots)
        {
            foreach (int h in Tree.Conjuncts(analysis, s.Head))
            {
                if (participants.Mention(h) is not { Mission: { } mission } actor) continue;
                string? state = slot switch { "mission.sending" => mission.Sending, "mission.receiving" => mission.Receiving, _ => mission.Host };
                if (state is not null) yield return new Participant(role, participants.At(h), state, state, actor.Span, null, Implied: true);
            }
        }
    }

    private static bool Repeats(List<Participant> found, IReadOnlyList<Participant> other) =>
        other.Count > 0 && found.TrueForAll(p => other.Any(o => o.State is not null && o.State == p.State)) && !found.Exists(IsSomeone);

    private static bool IsSomeone(Participant p) => p.Actor >= 0;

    private static List<Participant> Distinct(List<Participant> all)
    {
        var kept = new List<Participant>();
        foreach (Participant p in all)
        {
            if (kept.Exists(k => (k.Actor == p.Actor && p.Actor >= 0 && k.State == p.State) || (k.Span == p.Span && k.State == p.State))) continue;
            kept.Add(p);
        }

        return kept;
    }
}
