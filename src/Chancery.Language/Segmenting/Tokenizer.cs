namespace Chancery.Language.Segmenting;

/// <summary>
/// Cuts a paragraph into words: white space always parts them, inside a chunk each boundary between atoms is put to the judge.
/// Training asks with the gold answer, reading with the model's; both see the same features in the same order.
/// </summary>
internal sealed class Tokenizer(FormGroups groups, Joins joins)
{
    private readonly Atoms _atoms = new(joins);

    /// <summary>Answers whether a word ends at a text offset, given the boundary's features.</summary>
    public delegate bool Judge(ReadOnlySpan<int> features, int offset);

    public void Run(string text, int start, int end, Judge judge, List<Span> words)
    {
        var before = Glance.Nothing;
        var (from, to) = NextChunk(text, start, end);
        while (from < end)
        {
            var (nextFrom, nextTo) = NextChunk(text, to, end);
            var chunk = Glance.Of(text.AsSpan(from, to - from), groups);
            _atoms.Cut(text, from, to);
            if (_atoms.List.Count == 1) words.Add(new Span(from, to));
            else CutChunk(text, new Span(from, to), chunk, before, nextFrom < end ? Glance.Of(text.AsSpan(nextFrom, nextTo - nextFrom), groups) : Glance.Nothing, judge, words);
            (before, from, to) = (chunk, nextFrom, nextTo);
        }
    }

    private static (int From, int To) NextChunk(string text, int at, int end)
    {
        while (at < end && IsSpace(text[at])) at++;
        var to = at;
        while (to < end && !IsSpace(text[to])) to++;
        return (at, to);
    }

    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B' || char.IsControl(c);

    private void CutChunk(string text, Span chunk, Glance whole, Glance before, Glance after, Judge judge, List<Span> words)
    {
        Span<int> room = stackalloc int[FeatureList.Room];
        var atoms = _atoms.List;
        var address = Address.In(text, chunk);
        var closed = ClosedStretch.Find(text, chunk);
        var start = chunk.Start;
        for (var i = 0; i + 1 < atoms.Count; i++)
        {
            var at = atoms[i].End;
            if (at > closed.Start && at < closed.End) continue;
            var view = new SplitFeatures.View(
                i > 0 && atoms[i - 1].Start >= start ? Look(i - 1) : Glance.Nothing, Look(i), Look(i + 1), i + 2 < atoms.Count ? Look(i + 2) : Glance.Nothing,
                Glance.Of(text.AsSpan(start, at - start), groups), whole,
                i + 2 < atoms.Count ? Glance.Of(text.AsSpan(atoms[i + 2].Start, chunk.End - atoms[i + 2].Start), groups) : Glance.Nothing,
                before, after, address.Relation(at), atoms[i + 1].Inside, start == chunk.Start, i + 2 == atoms.Count);
            var features = new FeatureList(room);
            SplitFeatures.Add(view, ref features);
            if (!judge(features.Features, at)) continue;
            words.Add(new Span(start, at));
            start = at;
        }

        words.Add(new Span(start, chunk.End));

        Glance Look(int i) => Glance.Of(text.AsSpan(atoms[i].Start, atoms[i].End - atoms[i].Start), groups);
    }
}
