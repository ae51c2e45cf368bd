using Chancery.Language;

namespace Chancery.Statements;

/// <content>Passives, "as reported by", and verbs with their preposition.</content>
internal sealed partial class VerbReader
{
    private Draft? ReadPassive(int verb, CueEntry entry, (int First, int Last) cue, int source)
    {
        if (Marked(verb, "as") && source >= 0 && !trees[verb].IsRoot) return ReadAside(verb, entry, cue, source);
        if (source >= 0 && trees.Child(source, Deprel.Case) == cue.Last + 1) cue.Last++;
        int subject = _sources.SubjectOf(verb, passive: true);
        int clause = trees.Child(verb, Deprel.Ccomp);
        if (clause < 0) clause = trees.Child(verb, Deprel.Csubj);
        if (clause < 0 && entry.Class is "asking") clause = Questioned(verb);
        if (clause >= 0 && clause > verb && entry.Takes(Frames.Clause)) return Make(verb, entry, source, _contents.Of(trees.First(clause), trees.Last(clause), cue), cue);
        int complement = trees.Child(verb, Deprel.Xcomp);
        if (complement < 0) complement = EndsIn(verb, verb, "as");
        Word w = trees[verb];
        if (subject < 0 && w.Relation.Is(Deprel.Acl)) subject = w.Head;
        Frames frames = entry.Frames | entry.PassiveFrames;
        if (source < 0 && entry.Class is "naming" && w.Relation == Deprel.Acl) return null;
        if (complement > verb && subject >= 0 && (frames & (Frames.Raising | Frames.ObjectTo | Frames.ObjectAs)) != Frames.None)
        {
            if (trees[trees.First(complement)].FormIs("as") && trees.First(complement) == cue.Last + 1 && complement > cue.Last + 1) cue.Last++;
            return Raised(verb, entry, subject, complement, cue, source);
        }

        if (subject < 0 || entry.HasAddressee || !entry.Takes(Frames.Object) || (source < 0 && w.Relation.Is(Deprel.Acl))) return null;
        var (first, last) = _sources.Bounds(subject, verb);
        return Make(verb, entry, source, _contents.Of(first, last, cue), cue);
    }

    /// <summary>"The line is open, as reported by the agency".</summary>
    private Draft? ReadAside(int verb, CueEntry entry, (int First, int Last) cue, int source)
    {
        if (!entry.Takes(Frames.Clause | Frames.Quote)) return null;
        Sentence sentence = trees.SentenceOf(verb);
        if (trees.Child(source, Deprel.Case) == cue.Last + 1) cue.Last++;
        int mark = trees.Child(verb, Deprel.Mark);
        return Make(verb, entry, source, _contents.Of(sentence.FirstWord, sentence.EndWord - 1, (Math.Min(mark, trees.First(verb)), trees.Last(verb))), cue);
    }

    private Draft? ReadPrepositional(int verb, bool passive)
    {
        if (passive) return null;
        foreach (int c in trees.Analysis.Children(verb))
        {
            if (c <= verb || !(trees[c].Relation.Is(Deprel.Obl) || trees[c].Relation.Is(Deprel.Advcl) || trees[c].Relation.Is(Deprel.Ccomp))) continue;
            int marker = trees.Child(c, Deprel.Case);
            if (marker < 0) marker = trees.Child(c, Deprel.Mark);
            if (marker < 0 || marker > c || lexicon.Verb(lexicon.BaseOf(trees[verb]), trees[marker].Lemma) is not { } entry || !entry.Takes(Frames.Prep)) continue;
            if (isTime(c)) continue;
            return Prepositional(verb, entry, c, marker);
        }

        return null;
    }

    private Draft? Prepositional(int verb, CueEntry entry, int complement, int marker)
    {
        var cue = _cues.Around(verb);
        if (marker == cue.Last + 1) cue.Last = marker;
        int last = Math.Max(trees.Last(complement), _contents.EndOfPhrase(verb, trees.Last(complement), isTime));
        last = _contents.BeforeNextAct(marker + 1, _contents.BeforeAside(marker + 1, last, relativesOnly: false));
        return Make(verb, entry, SourceOf(verb, false), _contents.Of(marker + 1, last, cue), cue);
    }
}
