using System.Collections.Frozen;
using Chancery.Actors;
using Chancery.Language;

namespace Chancery.Events;

/// <summary>Finds the rule meant by a word of one analysis: among those indexed under its lemma, the one that asks most and gets it.</summary>
internal sealed class RuleMatcher(EventRules rules, WordKeys keys, Analysis analysis, Participants participants, Carriers support)
{
    private const int TopicSentences = 3;

    /// <summary>Every rule that holds at the word, the one that asks most first.</summary>
    public IReadOnlyList<Candidate> Match(int word)
    {
        Word w = analysis[word];
        if (w.Upos is Upos.Verb || (w.Upos is Upos.Adj && w.Xpos is "VBN" or "VBG")) return Best(word, rules.Verbs(Tree.Lemma(w), Tree.Lower(w.Form)), null);
        if (w.Upos is Upos.Aux && Tree.Child(analysis, word, Deprel.Obj) >= 0) return Best(word, rules.Verbs(Tree.Lemma(w), Tree.Lower(w.Form)), null);
        if (IsGerund(w)) return Best(word, rules.Verbs("", Tree.Lower(w.Form)), null);
        if (w.Upos is Upos.Noun or Upos.Propn) return Noun(word, w);
        if (w.Upos is Upos.Adj && w.Relation.Is(Deprel.Amod) && w.Form.EndsWith("ed", StringComparison.Ordinal)) return Best(word, rules.Verbs("", Tree.Lower(w.Form)), null);
        return [];
    }

    /// <summary>A participle taken for a noun, where the tree still gives it a clause ("sent a note [requesting that …]").</summary>
    private static bool IsGerund(Word w) => w.Upos is Upos.Noun && w.Form.EndsWith("ing", StringComparison.Ordinal) && w.Relation.IsAny(Deprel.Advcl, Deprel.Acl, Deprel.Ccomp);

    private List<Candidate> Noun(int word, Word w)
    {
        IReadOnlyList<Trigger> found = rules.Nouns(Tree.Lemma(w), Tree.Lower(w.Form));
        if (found.Count == 0) return [];
        if (w.Relation.IsAny(Deprel.Compound, Deprel.Amod)) return [];
        if (w.Relation.Is(Deprel.Flat) && (w.Head < 0 || analysis[w.Head].Relation.IsAny(Deprel.Compound, Deprel.Flat))) return [];
        return Best(word, found, NounFrames.Read(analysis, w.Relation.Is(Deprel.Flat) ? w.Head : word, support));
    }

    private List<Candidate> Best(int word, IReadOnlyList<Trigger> triggers, Frame? nominal)
    {
        var found = new List<Candidate>();
        bool attributive = nominal is null && analysis[word].Relation.Is(Deprel.Amod) && !Misreads.IsFinite(analysis, word) && !Misreads.IsVerbless(analysis, word);
        if (triggers.Count == 0) return found;
        Frame frame = nominal ?? VerbFrames.Read(analysis, word);
        foreach (Trigger t in triggers)
        {
            if (attributive && !t.Rule.IsAttributive) continue;
            var used = new List<int>();
            if (!HasPhrase(word, t, used)) continue;
            Frame roles = nominal is null ? Spoken(frame, t) : nominal.WithNominalRoles(t.Rule.OfIsSubject);
            if (t.Rule.Tests.All(test => Holds(test, roles, used) != test.IsForbidden)) found.Add(new(t.Rule, roles, used, t.Rule.Weight + (2 * (t.Before.Length + t.After.Length))));
        }

        // A stable order: of rules that ask as much, the earlier in the files is meant.
        return found.Count < 2 ? found : [.. found.OrderByDescending(c => c.Weight)];
    }

    /// <summary>"called off the strike": where the tree takes the particle for a preposition, its phrase is the object.</summary>
    private static Frame Spoken(Frame frame, Trigger t) =>
        t.After.Length > 0 && !frame.Has("object") && frame.First(t.After[0]) is >= 0 and int o ? frame.With("object", o) : frame;

    private bool HasPhrase(int word, Trigger t, List<int> used)
    {
        int at = word;
        foreach (string before in t.Before.Reverse())
        {
            int hit = -1;
            for (int i = at - 1; i >= Math.Max(0, at - 3) && hit < 0; i--)
            {
                if (IsWord(i, before)) hit = i;
            }

            if (hit < 0) return false;
            at = hit;
        }

        at = word;
        foreach (string after in t.After)
        {
            int hit = -1;
            for (int i = at + 1; i < Math.Min(analysis.WordCount, at + 7) && hit < 0; i++)
            {
                if (IsWord(i, after) && (analysis[i].Relation.Is(Deprel.CompoundPrt) || i <= word + 2 || Tree.IsUnder(analysis, i, word))) hit = i;
            }

            if (hit < 0) return false;
            used.Add(hit);
            at = hit;
        }

        return true;
    }

    private bool IsWord(int i, string word) => analysis[i].FormIs(word) || analysis[i].Lemma.Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool Holds(SlotTest test, Frame frame, List<int> used) => test.Slot switch
    {
        "near" => Among(keys.Below(frame.IsNominal && frame.Support < 0 ? frame.Trigger : frame.Clause), test) || DescribesObject(frame, test),
        "sentence" => InSentence(frame.Trigger, 0, test),
        "topic" => InSentence(frame.Trigger, TopicSentences, test),
        _ => InSlot(test, frame, used),
    };

    /// <summary>"a joint statement issued in Oslo": what a participle's or a relative clause's noun is made of stands near the verb too.</summary>
    private bool DescribesObject(Frame frame, SlotTest test)
    {
        foreach (Slot s in frame.Slots)
        {
            if (frame.IsNominal || s.Name != "object" || Tree.IsUnder(analysis, s.Head, frame.Trigger)) continue;
            if (Among([s.Head], test)) return true;
            foreach (int c in analysis.Children(s.Head))
            {
                if (analysis[c].Relation.IsAny(Deprel.Amod, Deprel.Compound, Deprel.Flat, Deprel.NmodPoss, Deprel.NmodUnmarked) && Among([c], test)) return true;
            }
        }

        return false;
    }

    private bool InSlot(SlotTest test, Frame frame, List<int> used)
    {
        bool any = test.Words.Count == 0 && test.Kinds.Count == 0;
        foreach (Slot s in frame.Slots)
        {
            bool fits = s.Name == test.Slot || (s.Name == "second" && test.Slot == "object" && !frame.Has("object")) || (frame.IsNominal && test.Slot == "object" && s.Name is "of" or "modifier" or "owner");
            if (fits && (any || Phrase(s.Head, test, used))) return true;
        }

        if (test.Slot is "subject" or "object" or "second" or "owner" or "complement") return false;
        return frame.First("object") is >= 0 and int o && analysis.Children(o).ToArray().Any(c => Tree.Case(analysis, c) == test.Slot && (any || Phrase(c, test, used)));
    }

    /// <summary>True when the phrase's head, a part coordinated with it, or what they are made of, is among the words or kinds asked for.</summary>
    private bool Phrase(int head, SlotTest test, List<int> used)
    {
        foreach (int h in ThingPronouns.Of(analysis, head).SelectMany(w => Tree.Conjuncts(analysis, w)))
        {
            if (test.Kinds.Count > 0 && IsKind(h, test.Kinds)) return true;
            if (Is(h, test.Words))
            {
                used.Add(h);
                return true;
            }

            foreach (int c in analysis.Children(h))
            {
                bool part = analysis[c].Relation.IsAny(Deprel.Compound, Deprel.Amod, Deprel.Flat, Deprel.NmodUnmarked) || (analysis[c].Relation.Is(Deprel.Nmod) && Tree.Case(analysis, c) == "of");
                if (part && Is(c, test.Words))
                {
                    used.Add(c);
                    return true;
                }
            }
        }

        return false;
    }

    private bool Is(int word, FrozenSet<string> lemmas) => keys.Is(word, lemmas);

    private bool IsKind(int word, IReadOnlyList<string> kinds)
    {
        Actor? mention = participants.Mention(word);
        foreach (string kind in kinds)
        {
            if (kind switch
            {
                "#actor" => participants.Names(word),
                "#person" => mention is { Kind: ActorKind.Person or ActorKind.Group or ActorKind.Office } || (mention is null && analysis[word].Upos is Upos.Propn),
                "#state" => mention is { State: not null, Kind: ActorKind.State or ActorKind.Place or ActorKind.Organisation or ActorKind.Office } || (mention is null && participants.StateOf(word) is not null),
                "#mission" => mention is { Kind: ActorKind.Mission },
                "#place" => mention is { Kind: ActorKind.Place or ActorKind.State },
                "#outlet" => mention is { Kind: ActorKind.Outlet },
                "#national" => analysis[word].Upos is Upos.Noun or Upos.Propn && mention is not { Kind: ActorKind.State or ActorKind.Place or ActorKind.Mission or ActorKind.Organisation } && participants.StateOf(word) is not null,
                "#anaphor" => mention is { IsAnaphor: true, Kind: ActorKind.Person },
                "#organisation" => mention is { Kind: ActorKind.Organisation or ActorKind.Outlet },
                _ => false,
            }) return true;
        }

        return false;
    }

    private bool Among(ReadOnlySpan<int> words, SlotTest test)
    {
        foreach (int w in words)
        {
            if (keys.Is(w, test.Words) || (test.Kinds.Count > 0 && IsKind(w, test.Kinds))) return true;
        }

        return false;
    }

    private bool InSentence(int word, int before, SlotTest test)
    {
        int at = analysis.SentenceOf(word);
        Sentence first = analysis.Sentences[Math.Max(0, at - before)], last = analysis.Sentences[at];
        for (int w = first.FirstWord; w < last.EndWord; w++)
        {
            if (keys.Is(w, test.Words) || (test.Kinds.Count > 0 && IsKind(w, test.Kinds))) return true;
        }

        return false;
    }
}
