using Chancery.Actors;
using Chancery.Language;
using Chancery.Times;

namespace Chancery.Statements;

/// <summary>Runs every rule over an article and keeps one draft a cue; what a quotation says of a cue goes before what the tree says.</summary>
internal sealed class DraftFinder(Trees trees, CueLexicon lexicon, IReadOnlyList<TimeExpression> times, IReadOnlyList<Quotation> quotations, IReadOnlyList<Actor> actors)
{
    private readonly SortedDictionary<int, Draft> _byCue = [];
    private bool[] _timed = [];

    public List<Draft> Find()
    {
        _timed = TimedWords();
        var verbs = new VerbReader(trees, lexicon, IsTime);
        var nominals = new NominalReader(trees, lexicon);
        var phrases = new PhraseReader(trees, lexicon);
        var headlines = new HeadlineReader(trees, lexicon);
        for (int i = 0; i < trees.Analysis.WordCount; i++)
        {
            Draft? draft = trees[i].Upos switch
            {
                Upos.Punct or Upos.Sym => headlines.Read(i),
                _ => phrases.Read(i) ?? nominals.ReadParticiple(i) ?? verbs.Read(i) ?? nominals.Read(i),
            };
            if (draft is { Content.Count: > 0 }) _byCue[i] = draft;
        }

        foreach (Draft quoted in new QuotationReader(trees, verbs, quotations).Read()) Merge(quoted);
        DropGoverned();
        new Citations(trees, lexicon, verbs, actors).Fold(_byCue);
        FinishQuotations();
        KeepInside();
        LendSources();
        JoinSpeakers();
        Overruns.Cut(trees, _byCue);
        DropUnheard();
        return [.. _byCue.Values];
    }

    private bool IsTime(int word) => _timed[word];

    private bool[] TimedWords()
    {
        var timed = new bool[trees.Analysis.WordCount];
        foreach (TimeExpression time in times)
        {
            var (first, end) = trees.Analysis.WordsIn(time.Span);
            for (int i = first; i < end; i++) timed[i] = true;
        }

        return timed;
    }

    /// <summary>A quotation's content, with the reporter's own words before it when the tree shows they are content too.</summary>
    private void Merge(Draft quoted)
    {
        if (_byCue.TryGetValue(quoted.CueWord, out Draft? tree) && tree.Content.Count > 0)
        {
            Span first = quoted.Content[0];
            Span lead = tree.Content[0];
            bool mixed = lead.Start < first.Start && lead.Start >= tree.Cue.End && lead.End >= first.Start;
            Span[] apart = [.. tree.Content.TakeWhile(s => tree.IsSetOff && s.End <= tree.Cue.Start && s.End <= first.Start)];
            IReadOnlyList<Span> content = mixed ? [new(lead.Start, first.End), .. quoted.Content.Skip(1)] : [.. apart, .. quoted.Content];
            quoted = quoted with { Content = content, Source = quoted.Source ?? tree.Source, SourceHead = quoted.Source is null ? tree.SourceHead : quoted.SourceHead };
        }

        _byCue[quoted.CueWord] = quoted;
    }

    /// <summary>What is said goes on to the end of a quotation opened in it, over the sentences inside; so does the quotation that a colon joins to it.</summary>
    private void FinishQuotations()
    {
        foreach (Draft draft in _byCue.Values.ToArray())
        {
            if (draft.Content.Count == 0) continue;
            Span last = draft.Content[^1];
            int end = last.End;
            foreach (Quotation q in quotations)
            {
                if (q.Outer.Start > end + 3) break;
                bool opened = q.Outer.Start >= last.Start && q.Inner.Start < end && q.Outer.End > end;
                bool joined = q.Outer.Start >= end && !draft.IsSetOff && !_byCue.Values.Any(d => d != draft && d.Content.Any(q.Outer.Overlaps)) && trees.Text.AsSpan(end, q.Outer.Start - end).Trim() is ":";
                if ((opened || joined) && !draft.Cue.Overlaps(q.Outer)) end = q.Outer.End;
            }

            if (end > last.End) _byCue[draft.CueWord] = draft with { Content = [.. draft.Content.Take(draft.Content.Count - 1), new(last.Start, end)] };
        }
    }

    /// <summary>The first attribution of the sentence that reports what the tree takes a loose participle's source from: its speaker goes on, not the one he speaks of.</summary>
    private Draft? SpeakerAround(Draft draft)
    {
        if (draft.Source is not { } source) return null;
        foreach (Draft other in _byCue.Values)
        {
            if (other.CueWord >= draft.CueWord) return null;
            if (other.Source is not null && trees.Analysis.SentenceOf(other.CueWord) == trees.Analysis.SentenceOf(draft.CueWord) && other.Content.Any(s => s.Contains(source))) return other;
        }

        return null;
    }

    /// <summary>What somebody says inside a quotation ends with it, whatever the tree hangs on his verb outside.</summary>
    private void KeepInside()
    {
        foreach (Draft draft in _byCue.Values.ToArray())
        {
            int at = IndexOf(draft.Cue.Start);
            if (at < 0 || !quotations[at].Inner.Contains(draft.Cue)) continue;
            Span inner = quotations[at].Inner;
            if (draft.Content.All(inner.Contains)) continue;
            Span[] kept = [.. draft.Content.Where(inner.Overlaps).Select(s => new Span(Math.Max(s.Start, inner.Start), Math.Min(s.End, inner.End)))];
            bool outside = draft.Source is { } source && !inner.Contains(source);
            if (kept.Length == 0) _byCue.Remove(draft.CueWord);
            else _byCue[draft.CueWord] = draft with { Content = kept, Source = outside ? null : draft.Source, SourceHead = outside ? -1 : draft.SourceHead };
        }
    }

    /// <summary>Index of the quotation that holds offset <paramref name="at"/>, or -1.</summary>
    private int IndexOf(int at)
    {
        for (int i = 0; i < quotations.Count && quotations[i].Outer.Start <= at; i++)
        {
            if (quotations[i].Outer.Contains(at)) return i;
        }

        return -1;
    }

    /// <summary>"…, the envoy said, adding that …": a participle whose subject the tree does not show speaks for the source before it in its sentence.</summary>
    private void LendSources()
    {
        Draft? before = null;
        foreach (Draft draft in _byCue.Values.ToArray())
        {
            bool same = before is not null && trees.Analysis.SentenceOf(before.CueWord) == trees.Analysis.SentenceOf(draft.CueWord);
            if (Overruns.IsLoose(trees, draft) && SpeakerAround(draft) is { } outer) _byCue[draft.CueWord] = before = draft with { Source = outer.Source, SourceHead = outer.SourceHead };
            else if (draft.Source is not null) before = draft;
            else if (same && trees[draft.CueWord].Xpos is "VBG") _byCue[draft.CueWord] = draft with { Source = before!.Source, SourceHead = before.SourceHead };
        }
    }

    /// <summary>"He said the line was open and added that …": a second finite verb of saying right after "and" in the same tense is the same speaker's.</summary>
    private void JoinSpeakers()
    {
        Draft? before = null;
        foreach (Draft draft in _byCue.Values.ToArray())
        {
            int word = trees.Analysis.WordsIn(draft.Cue).First - 1;
            bool same = before is { Source: not null } && trees.Analysis.SentenceOf(before.CueWord) == trees.Analysis.SentenceOf(draft.CueWord) && trees[before.CueWord].Xpos.SequenceEqual(trees[draft.CueWord].Xpos);
            bool joins = same && word > before!.CueWord && trees[word].Upos is Upos.Cconj && !trees.Has(draft.CueWord, Deprel.Nsubj) && draft.Entry.Takes(Frames.Quote) && before.Entry.Takes(Frames.Quote) && trees[draft.CueWord].Xpos is "VBD" or "VBZ";
            if (joins) _byCue[draft.CueWord] = draft with { Source = before!.Source, SourceHead = before.SourceHead };
            else before = draft;
        }
    }

    /// <summary>What somebody says inside a quotation that nobody is given for is left: whose statement it is, the text does not say.</summary>
    private void DropUnheard()
    {
        Draft[] outside = [.. _byCue.Values.Where(d => !quotations.Any(q => q.Inner.Contains(d.Cue)))];
        foreach (Draft draft in _byCue.Values.ToArray())
        {
            bool quoted = quotations.Any(q => q.Inner.Contains(draft.Cue));
            if (quoted && !outside.Any(o => o.Content.Any(s => s.Contains(draft.Cue)))) _byCue.Remove(draft.CueWord);
        }
    }

    /// <summary>"was quoted as saying": the verb that only introduces another cue makes no statement of its own.</summary>
    private void DropGoverned()
    {
        var cues = new CueSpans(trees, lexicon);
        foreach (int word in _byCue.Keys.ToArray())
        {
            if (cues.Governor(word) is var governor && governor >= 0) _byCue.Remove(governor);
            if (cues.Carrier(word) is var carrier && carrier >= 0) _byCue.Remove(carrier);
        }
    }
}
