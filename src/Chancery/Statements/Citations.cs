using Chancery.Actors;
using Chancery.Language;

namespace Chancery.Statements;

/// <summary>
/// Whose words an outlet hands on: "the agency reported, citing an official, that …" and "the agency quoted the official as saying that …".
/// The official is the source, the agency a hand the words passed through.
/// </summary>
internal sealed class Citations(Trees trees, CueLexicon lexicon, VerbReader verbs, IReadOnlyList<Actor> actors)
{
    private const int LongestName = 24;
    private const int FurthestBy = 6;

    private readonly Contents _contents = new(trees);

    /// <summary>Puts the cited in the place of the outlet, in every draft of <paramref name="byCue"/> that only hands on.</summary>
    public void Fold(SortedDictionary<int, Draft> byCue)
    {
        for (int i = 0; i < trees.Analysis.WordCount; i++)
        {
            if (trees[i].Upos is not Upos.Verb || !lexicon.Citing.Contains(trees[i].Lemma)) continue;
            if (trees[i].Xpos is "VBG") Cited(i, byCue);
            else if (SaidAs(i) is var saying && saying >= 0) Quoted(i, saying, byCue);
        }
    }

    private void Cited(int citing, SortedDictionary<int, Draft> byCue)
    {
        Sentence sentence = trees.SentenceOf(citing);
        var (first, last) = Named(citing + 1, sentence.EndWord);
        int cue = last < 0 ? -1 : CueAround(citing, last, sentence);
        if (cue < 0) return;
        Draft draft = byCue.TryGetValue(cue, out Draft? known) ? known : verbs.Bare(cue, verbs.EntryOf(cue)!);
        int comma = citing > sentence.FirstWord && trees[citing - 1].Upos == Upos.Punct ? citing - 1 : citing;
        List<Span> content = Without(draft.Content, trees[comma].Start, trees[last].End);
        int that = last + 1;
        while (that < sentence.EndWord && trees[that].Upos == Upos.Punct) that++;
        bool follows = that + 1 < sentence.EndWord && trees[that].FormIs("that") && cue < citing;
        if (follows) content = _contents.Of(that, trees.Trim(that, sentence.EndWord - 1).Last);
        if (content.Count == 0) return;
        foreach (int other in byCue.Keys.Where(k => k >= citing && k <= last).ToArray()) byCue.Remove(other);
        int head = trees.HeadOf(first, last);
        byCue[cue] = draft with { Content = content, Source = trees.Range(first, last), SourceHead = head, Relay = draft.Source, RelayHead = draft.SourceHead };
    }

    private void Quoted(int verb, int saying, SortedDictionary<int, Draft> byCue)
    {
        int obj = trees.Child(verb, Deprel.Obj);
        if (!byCue.ContainsKey(saying) && byCue.TryGetValue(verb, out Draft? spoken) && spoken.Content[0].Start < spoken.Cue.Start)
        {
            byCue[verb] = obj > verb && obj < saying ? Heard(spoken, verb, saying, obj) : HandedOn(spoken, saying);
            return;
        }

        if (trees.ExactChild(verb, Deprel.AuxPass) >= 0) byCue.Remove(verb);
        if (!byCue.TryGetValue(saying, out Draft? draft) || obj < verb || obj > saying) return;
        var (first, last) = Named(verb + 1, saying - 1);
        if (last < 0) return;
        Draft outlet = verbs.Bare(verb, draft.Entry);
        byCue.Remove(verb);
        byCue[saying] = draft with { Source = trees.Range(first, last), SourceHead = obj, Relay = outlet.Source, RelayHead = outlet.SourceHead };
    }

    /// <summary>"…," the agency quoted him as saying: the words stand before.</summary>
    private Draft Heard(Draft spoken, int verb, int saying, int obj)
    {
        var (first, last) = Named(verb + 1, saying - 1);
        return last < 0 ? spoken : spoken with { Source = trees.Range(first, last), SourceHead = obj, Relay = spoken.Source, RelayHead = spoken.SourceHead };
    }

    /// <summary>"…," the envoy was quoted as saying by the agency.</summary>
    private Draft HandedOn(Draft spoken, int saying)
    {
        Sentence sentence = trees.SentenceOf(saying);
        for (int i = saying + 1; i < Math.Min(sentence.EndWord, saying + FurthestBy); i++)
        {
            if (!trees[i].FormIs("by")) continue;
            var (first, last) = Named(i + 1, sentence.EndWord);
            return last < 0 ? spoken : spoken with { Relay = trees.Range(first, last), RelayHead = trees.HeadOf(first, last) };
        }

        return spoken;
    }

    /// <summary>The verb of "as saying" after <paramref name="verb"/>, or -1.</summary>
    private int SaidAs(int verb)
    {
        int end = Math.Min(trees.SentenceOf(verb).EndWord, verb + LongestName);
        for (int i = verb + 2; i < end; i++)
        {
            if (trees[i].Xpos is "VBG" && trees[i - 1].FormIs("as")) return verbs.EntryOf(i) is { } entry && entry.Takes(Frames.Clause) ? i : -1;
        }

        return -1;
    }

    /// <summary>The noun phrase at <paramref name="first"/> when it names somebody or something written, else (-1, -1).</summary>
    private (int First, int Last) Named(int first, int end)
    {
        int last = first - 1;
        while (last + 1 < end && last - first < LongestName && trees[last + 1].Upos is not (Upos.Punct or Upos.Verb or Upos.Aux or Upos.Sconj) && !trees[last + 1].FormIs("as")) last++;
        if (last < first) return (-1, -1);
        Span span = trees.Range(first, last);
        int head = trees.HeadOf(first, last);
        bool named = lexicon.Documents.Contains(trees[head].Lemma);
        foreach (Actor a in actors) named |= a.Kind is not ActorKind.Place && a.Span.Overlaps(span) && a.Span.Start <= trees[head].Start;
        return named ? (first, last) : (-1, -1);
    }

    /// <summary>The finite verb of saying the citation hangs on: the one before it, else the one after.</summary>
    private int CueAround(int citing, int last, Sentence sentence)
    {
        for (int i = citing - 1; i >= sentence.FirstWord; i--)
        {
            if (IsCue(i)) return i;
        }

        for (int i = last + 1; i < sentence.EndWord; i++)
        {
            if (IsCue(i)) return i;
        }

        return -1;
    }

    private bool IsCue(int word) => trees[word].Upos is Upos.Verb && trees[word].Xpos is "VBD" or "VBZ" or "VBP" or "VBN" && verbs.EntryOf(word) is { } entry && entry.Takes(Frames.Clause) && entry.Takes(Frames.Quote);

    private static List<Span> Without(IReadOnlyList<Span> content, int start, int end)
    {
        var kept = new List<Span>();
        foreach (Span s in content)
        {
            if (s.Start < start) kept.Add(new(s.Start, Math.Min(s.End, start)));
            if (s.End > end) kept.Add(new(Math.Max(s.Start, end), s.End));
        }

        return kept;
    }
}
