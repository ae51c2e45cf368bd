using Chancery.Language;

namespace Chancery.Statements;

/// <summary>Reads one verb of the lexicon as an attribution: which of its frames the tree shows, and so its source, cue and content.</summary>
internal sealed partial class VerbReader(Trees trees, CueLexicon lexicon, Func<int, bool> isTime)
{
    private const int FurthestThat = 16;

    private readonly CueSpans _cues = new(trees, lexicon);
    private readonly Sources _sources = new(trees, isTime);
    private readonly Contents _contents = new(trees);

    /// <summary>The attribution that verb <paramref name="verb"/> makes, or null.</summary>
    public Draft? Read(int verb)
    {
        Word w = trees[verb];
        if (w.Upos is not (Upos.Verb or Upos.Aux) || (w.Relation.Is(Deprel.Amod) && !trees.IsMisreadFinite(verb)) || IsQuestion(verb)) return null;
        bool passive = IsPassive(verb);
        return ReadPrepositional(verb, passive) ?? ReadPlain(verb, EntryOf(verb), passive);
    }

    /// <summary>A quotation's cue: its source, when the quotation itself is no child of it.</summary>
    public Draft Bare(int verb, CueEntry entry)
    {
        bool passive = IsPassive(verb);
        return Make(verb, entry, SourceOf(verb, passive), [], _cues.Around(verb));
    }

    /// <summary>The lexicon's entry for a verb with its particle, else alone.</summary>
    public CueEntry? EntryOf(int verb)
    {
        string lemma = lexicon.BaseOf(trees[verb]);
        int particle = trees.ExactChild(verb, Deprel.CompoundPrt);
        if (particle < 0 && trees.Child(verb, Deprel.Xcomp) == verb + 1) particle = verb + 1;
        if (particle >= 0 && (lexicon.Verb(lemma, trees[particle].Lemma) ?? lexicon.Verb(lemma, trees[particle].Form.ToString())) is { } phrasal) return phrasal;
        return verb + 1 < trees.Analysis.WordCount && trees[verb + 1].FormIs("it") && lexicon.Verb(lemma, "it") is { } idiom ? idiom : lexicon.Verb(lemma);
    }

    /// <summary>"Her post read": a verb after something written, tagged as the noun it looks like.</summary>
    public bool IsReading(int word) => trees[word].Upos is Upos.Noun && word > 0 && lexicon.Documents.Contains(trees[word - 1].Lemma) && EntryOf(word) is { } entry && entry.Takes(Frames.Quote);

    private bool IsPassive(int verb)
    {
        if (trees.IsMisreadFinite(verb)) return false;
        if (trees.ExactChild(verb, Deprel.AuxPass) >= 0 || (trees.ExactChild(verb, Deprel.NsubjPass) >= 0 && trees.Has(verb, Deprel.Aux))) return true;
        Word w = trees[verb];
        if (w.Xpos is "VBN" && !trees.Has(verb, Deprel.Aux) && verb + 1 < trees.SentenceOf(verb).EndWord && trees[verb + 1].FormIs("by")) return true;
        return w.Xpos is "VBN" or "VBD" && !trees.Has(verb, Deprel.Aux) && (w.Relation.Is(Deprel.Acl) || w.Relation.Is(Deprel.Advcl)) && !trees.Has(verb, Deprel.Nsubj);
    }

    /// <summary>"Who asked for the meeting?" credits nobody.</summary>
    private bool IsQuestion(int verb) => trees[verb].IsRoot && trees.Child(verb, Deprel.Nsubj) is var s && s >= 0 && trees[s].Xpos is "WP";

    /// <summary>What a participle before the main clause reports ends before the main clause's subject.</summary>
    private void EndBeforeMainClause(int verb, List<Span> content)
    {
        Word w = trees[verb];
        if (!w.Relation.Is(Deprel.Advcl) || w.Head < verb || trees.Child(w.Head, Deprel.Nsubj) is not (var subject and >= 0) || subject < verb) return;
        int limit = trees[trees.First(subject)].Start;
        for (int i = content.Count - 1; i >= 0; i--)
        {
            if (content[i].Start >= limit) content.RemoveAt(i);
            else if (content[i].End > limit) content[i] = new(content[i].Start, trees[trees.Trim(trees.Analysis.WordsIn(content[i]).First, trees.First(subject) - 1).Last].End);
        }
    }

    /// <summary>"Asked about the note, the envoy smiled": what a participle that opens its sentence reports ends at the comma.</summary>
    private void EndAtComma(int verb, List<Span> content)
    {
        if (trees[verb].Xpos is not ("VBN" or "VBD") || verb != trees.SentenceOf(verb).FirstWord || content.Count == 0) return;
        int comma = trees.Text.IndexOf(", ", content[0].Start, content[0].Length, StringComparison.Ordinal);
        if (comma < 0) return;
        content.RemoveRange(1, content.Count - 1);
        content[0] = new(content[0].Start, comma);
    }

    private Draft? ReadPlain(int verb, CueEntry? entry, bool passive)
    {
        if (entry is null || IsAct(verb)) return null;
        var cue = _cues.Around(verb);
        int source = SourceOf(verb, passive);
        bool closes = !passive || (trees[verb].Xpos is "VBN" && (trees[verb].Relation == Deprel.Acl || trees[verb].Relation == Deprel.Advcl));
        Draft? tail = closes ? new TailReader(trees, lexicon, _contents, isTime).Read(verb, entry, cue) : null;
        if (passive && tail is null) return ReadPassive(verb, entry, cue, source);
        if (tail is not null) return tail with { IsNegated = entry.Negates || _cues.IsNegated(verb) };
        return ReadClause(verb, entry, cue, source) ?? ReadInfinitive(verb, entry, cue, source)
            ?? ReadRaising(verb, entry, cue) ?? ReadObject(verb, entry, cue, source);
    }

    /// <summary>"Called home its envoy", "declared independence": with these words the verb does what it names, and credits nobody with anything.</summary>
    private bool IsAct(int verb)
    {
        string lemma = lexicon.BaseOf(trees[verb]);
        if (!lexicon.Acts.ContainsKey(lemma)) return false;
        foreach (int c in trees.Analysis.Children(verb))
        {
            bool part = trees[c].Relation.Is(Deprel.Obj) || trees[c].Relation.Is(Deprel.Xcomp) || trees[c].Relation.Is(Deprel.Advmod) || trees[c].Relation.Is(Deprel.CompoundPrt) || trees[c].Relation.Is(Deprel.Nsubj) || trees[c].Relation.Is(Deprel.Ccomp);
            if (part && lexicon.Acts[lemma].Contains(trees[c].Lemma.ToLowerInvariant())) return true;
        }

        return trees[verb].Relation.Is(Deprel.Acl) && lexicon.Acts[lemma].Contains(trees[trees[verb].Head].Lemma.ToLowerInvariant());
    }

    private int SourceOf(int verb, bool passive)
    {
        if (passive) return _sources.AgentOf(verb);
        int found = Speaker(verb);
        bool loose = found >= 0 && trees[verb].Xpos is "VBG" && trees[found].Head != verb && verb > 0 && trees[verb - 1].FormIs(",");
        return loose && trees.IsRelativeThing(found) && !lexicon.Documents.Contains(Antecedent(found)) && _sources.AroundRelative(found) is var around && around >= 0 ? around : found;
    }

    private string Antecedent(int relative) => trees.AntecedentOf(relative) is var noun && noun >= 0 ? trees[noun].Lemma : "";

    private int Speaker(int verb)
    {
        int governor = _cues.Governor(verb);
        if (governor < 0) governor = _cues.Carrier(verb);
        int subject = _sources.SubjectOf(governor >= 0 ? governor : verb);
        return subject >= 0 && subject < verb ? subject : _sources.Before(_cues.Around(verb).First, governor >= 0 ? governor : verb) is var before && before >= 0 ? before : subject;
    }

    private bool Marked(int verb, string mark) => trees.Child(verb, Deprel.Mark) is var m && m >= 0 && trees[m].FormIs(mark);

    private Draft? ReadInfinitive(int verb, CueEntry entry, (int First, int Last) cue, int source)
    {
        int complement = trees.Child(verb, Deprel.Xcomp);
        if (complement < 0 && trees.Child(verb, Deprel.Ccomp) is var clause && clause > verb && Marked(clause, "to")) complement = clause;
        int obj = trees.Child(verb, Deprel.Obj);
        if (obj < verb) obj = trees.Child(verb, Deprel.Iobj);
        if (entry.Takes(Frames.ObjectAs) && ReadNaming(verb, entry, cue, source) is { } naming) return naming;
        if (complement < 0 && obj > verb && entry.Takes(Frames.ObjectTo) && trees.ExactChild(obj, Deprel.Acl) is var acl && acl > obj && Marked(acl, "to")) return Make(verb, entry, source, _contents.Of(trees.First(obj), trees.Last(acl)), cue);
        if (complement < 0) return ReadGerund(verb, entry, cue, source);
        bool infinitive = Marked(complement, "to");
        if (obj >= 0 && obj > verb && obj < complement)
        {
            bool takes = infinitive ? entry.Takes(Frames.ObjectTo) : entry.Takes(Frames.ObjectAs);
            return takes ? Make(verb, entry, source, _contents.Of(trees.First(obj), trees.Last(complement)), cue) : null;
        }

        if (infinitive && entry.Takes(Frames.To)) return Make(verb, entry, source, _contents.Of(Math.Max(trees.First(complement), cue.Last + 1), _contents.BeforeAside(trees.First(complement), trees.Last(complement), relativesOnly: true)), cue);
        return ReadGerund(verb, entry, cue, source);
    }

    /// <summary>"She called the note an insult", however the tree divides the two: from the first complement on the right to the last.</summary>
    private Draft? ReadNaming(int verb, CueEntry entry, (int First, int Last) cue, int source)
    {
        int first = int.MaxValue, last = -1, count = 0;
        foreach (int c in trees.Analysis.Children(verb))
        {
            Deprel r = trees[c].Relation;
            bool complement = r.Is(Deprel.Obj) || r.Is(Deprel.Iobj) || r.Is(Deprel.Xcomp) || r.Is(Deprel.Ccomp);
            if (c < verb || !(complement || EndsIn(verb, verb, "as") == c)) continue;
            (first, last) = (Math.Min(first, trees.First(c)), Math.Max(last, trees.Last(c)));
            count += r.Is(Deprel.Ccomp) ? 2 : 1;
        }

        if (last < 0) return null;
        int what = cue.First - 1;
        while (what >= 0 && what > cue.First - 8 && !trees[what].FormIs("what")) what--;
        bool relative = count == 1 && what >= 0 && trees[what].FormIs("what");
        bool inRelative = count == 1 && (trees[verb].Relation.Is(Deprel.AclRelcl) || (trees.Child(verb, Deprel.Obj) is var told && told >= 0 && told < verb)) && EndsIn(verb, verb, "as") >= 0;
        if (count < 2 && !relative && !inRelative)
        {
            if (entry.Id is not "call") return null;
            last = _contents.BeforeAside(first, Math.Max(last, _contents.EndOfPhrase(verb, last, isTime)), relativesOnly: false);
            if (last - first < 2) return null;
        }

        List<Span> spans = _contents.Of(first, _contents.BeforeNextAct(first, last), cue);
        if (relative) spans.Insert(0, trees[what].Span);
        return Make(verb, entry, source, spans, cue);
    }

    private Draft? ReadGerund(int verb, CueEntry entry, (int First, int Last) cue, int source)
    {
        if (!entry.Takes(Frames.Ing | Frames.Object)) return null;
        int complement = trees.Child(verb, Deprel.Xcomp);
        if (complement < 0) complement = trees.Child(verb, Deprel.Ccomp);
        return complement > verb && trees[complement].Xpos is "VBG"
            ? Make(verb, entry, source, _contents.Of(trees.First(complement), trees.Last(complement)), cue)
            : null;
    }

    private Draft? ReadRaising(int verb, CueEntry entry, (int First, int Last) cue)
    {
        if (!entry.Takes(Frames.Raising) || entry.Takes(Frames.Clause)) return null;
        int complement = trees.Child(verb, Deprel.Xcomp);
        if (complement < 0) complement = trees.Child(verb, Deprel.Ccomp);
        return complement > verb ? Raised(verb, entry, _sources.SubjectOf(verb), complement, cue, -1) : null;
    }

    private Draft? Raised(int verb, CueEntry entry, int subject, int complement, (int First, int Last) cue, int source)
    {
        var spans = new List<Span>();
        if (subject >= 0 && !trees[subject].FormIs("it") && !trees[subject].FormIs("there"))
        {
            var (first, last) = _sources.Bounds(subject, verb);
            spans.Add(trees.Range(first, last));
        }

        spans.AddRange(_contents.Of(trees.First(complement), trees.Last(complement), cue));
        return Make(verb, entry, source, spans, cue);
    }

    private Draft? ReadObject(int verb, CueEntry entry, (int First, int Last) cue, int source)
    {
        int obj = trees.Child(verb, Deprel.Obj);
        if (obj < 0 || !entry.Takes(Frames.Object | Frames.ObjectAs) || isTime(obj)) return null;
        if (entry.HasAddressee && !entry.Takes(Frames.Object)) return null;
        if (!entry.Takes(Frames.Object) && EndsIn(verb, obj, "as") < 0) return null;
        if (obj < verb && trees.IsRelativeThing(obj) && trees.AntecedentOf(obj) is var noun && noun >= 0 && noun < obj) return Make(verb, entry, source, _contents.Of(trees.First(noun), trees.Trim(noun, obj - 1).Last, cue), cue);
        if (obj < verb) return Make(verb, entry, source, _contents.Of(trees.First(obj), trees.Last(obj), cue), cue);
        int last = _contents.BeforeAside(trees.First(obj), _contents.EndOfPhrase(verb, trees.Last(obj), isTime), relativesOnly: false);
        last = _contents.BeforeNextAct(trees.First(obj), last);
        return Make(verb, entry, source, _contents.Of(trees.First(obj), last), cue);
    }

    private int EndsIn(int verb, int after, string preposition)
    {
        foreach (int c in trees.Analysis.Children(verb))
        {
            if (c > after && (trees.Child(c, Deprel.Case) is var k && k >= 0 && trees[k].FormIs(preposition) || Marked(c, preposition))) return c;
        }

        return -1;
    }

    private Draft Make(int verb, CueEntry entry, int source, List<Span> content, (int First, int Last) cue)
    {
        _contents.DropLead(content, isTime);
        EndBeforeMainClause(verb, content);
        EndAtComma(verb, content);
        bool placed = source >= 0 && !(source >= cue.First && source <= cue.Last);
        int obj = entry.HasAddressee ? trees.Child(verb, Deprel.Obj) : -1;
        if (entry.HasAddressee && obj < 0) obj = trees.Child(verb, Deprel.Iobj);
        Span? told = obj > verb ? trees.Range(trees.First(obj), trees.Last(obj)) : null;
        return new(verb, trees.Range(cue.First, cue.Last), entry)
        {
            Source = placed ? _sources.Phrase(source, verb) : null,
            SourceHead = placed ? source : -1,
            Content = content,
            IsNegated = entry.Negates || _cues.IsNegated(verb),
            Addressee = told is { } t && !content.Exists(s => s.Overlaps(t)) ? told : null,
        };
    }
}
