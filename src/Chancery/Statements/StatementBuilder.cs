using Chancery.Actors;
using Chancery.Language;

namespace Chancery.Statements;

/// <summary>Makes statements of drafts: order, mode, nesting, speaker, chain, and what marks the outlet's own hand.</summary>
internal sealed class StatementBuilder(Trees trees, CueLexicon lexicon, IReadOnlyList<Quotation> quotations, IReadOnlyList<Actor> actors)
{
    public IReadOnlyList<Statement> Build(List<Draft> drafts)
    {
        drafts.Sort((a, b) => a.Extent.CompareTo(b.Extent) is var c && c != 0 ? c : a.CueWord.CompareTo(b.CueWord));
        int?[] nested = Nesting.Of(drafts);
        var marks = new Marks(trees, lexicon);
        var translations = new Translations(trees, lexicon);
        var built = new List<Statement>(drafts.Count);
        for (int i = 0; i < drafts.Count; i++)
        {
            Draft d = drafts[i];
            int? speaker = SpeakerOf(d);
            built.Add(new Statement
            {
                Source = d.Source is { } s ? [s] : [],
                Cue = [d.Cue],
                Content = d.Content,
                Mode = d.IsTurn ? StatementMode.Direct : ModeOf(d.Content),
                Speaker = speaker,
                Nested = nested[i],
                IsNegated = d.IsNegated,
                Addressee = d.Addressee?.Of(trees.Text),
                Hedge = d.Hedge ?? marks.HedgeOf(d),
                IsDistanced = marks.IsDistanced(d),
                Loaded = marks.Loaded(d),
                TranslatedFrom = translations.Of(d).Language,
                Inserted = Marks.Inserted(trees.Text, d.Content),
            });
        }

        return new Chains(trees, lexicon, actors).Link(drafts, built);
    }

    /// <summary>The mention the source's head word belongs to; among nested ones the widest inside the source.</summary>
    private int? SpeakerOf(Draft d)
    {
        if (d.Source is not { } source) return null;
        if (d.SourceHead >= 0 && new Sources(trees, _ => false).SpeakerOf(d.SourceHead, lexicon.Documents.Contains, d.IsSetOff && d.Entry.Id is "according") is var behind && behind != d.SourceHead)
        {
            d = d with { SourceHead = behind };
            source = trees[behind].Span;
        }

        int? best = null;
        for (int i = 0; i < actors.Count; i++)
        {
            Actor a = actors[i];
            if (!a.Span.Overlaps(source)) continue;
            bool heads = d.SourceHead >= 0 ? a.Span.Overlaps(trees[d.SourceHead].Span) : source.Contains(a.Span);
            if (heads && (best is null || Fits(a, actors[best.Value], d))) best = i;
        }

        return best ?? Apposed(d.SourceHead) ?? First(source);
    }

    /// <summary>"Her rival Ken Sato": the name that stands beside the source's head.</summary>
    private int? Apposed(int head)
    {
        int name = head >= 0 ? trees.Child(head, Deprel.Appos) : -1;
        for (int i = 0; name >= 0 && i < actors.Count; i++)
        {
            if (actors[i].Kind is ActorKind.Person && actors[i].Span.Contains(trees[name].Span)) return i;
        }

        return null;
    }

    /// <summary>The first actor of a source whose head the tree puts on no actor.</summary>
    private int? First(Span source)
    {
        for (int i = 0; i < actors.Count; i++)
        {
            if (source.Contains(actors[i].Span) && actors[i].Span.Start - source.Start <= 4 && actors[i].Kind is not ActorKind.Place) return i;
        }

        return null;
    }

    private static bool Fits(Actor a, Actor than, Draft d) =>
        a.Head == d.SourceHead != (than.Head == d.SourceHead) ? a.Head == d.SourceHead : a.Span.Length > than.Span.Length;

    private StatementMode ModeOf(IReadOnlyList<Span> content)
    {
        int quoted = 0, all = 0;
        foreach (Span span in content)
        {
            for (int i = span.Start; i < span.End; i++)
            {
                if (!char.IsLetterOrDigit(trees.Text[i])) continue;
                all++;
                if (IsQuoted(i)) quoted++;
            }
        }

        return quoted == 0 ? StatementMode.Indirect : quoted == all ? StatementMode.Direct : StatementMode.Mixed;
    }

    private bool IsQuoted(int offset)
    {
        int low = 0, high = quotations.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (quotations[middle].Outer.End <= offset) low = middle + 1;
            else if (quotations[middle].Outer.Start > offset) high = middle - 1;
            else return true;
        }

        return false;
    }
}
