using Chancery.Language;

namespace Chancery.Web.Views;

/// <summary>One line of an article's text as runs.</summary>
public sealed record TextParagraph(IReadOnlyList<TextRun> Runs)
{
    // Which layer a click leads to where several lie over each other: the narrowest sense first.
    private const string Inner = "etasd";

    /// <summary>The lines of <paramref name="part"/>; every code unit of it stands in exactly one run, line ends apart.</summary>
    public static IReadOnlyList<TextParagraph> Of(string text, Span part, IReadOnlyList<LayerRange> ranges, Span? highlight)
    {
        LayerRange[] here = [.. ranges.Where(r => r.Span.Length > 0 && r.Span.Overlaps(part)).OrderBy(r => r.Span.Start)];
        int[] cuts = Cuts(here, part, highlight);
        var paragraphs = new List<TextParagraph>();
        var runs = new List<TextRun>();
        var active = new List<LayerRange>();
        int next = 0;
        bool marked = false;
        for (int i = 0; i + 1 < cuts.Length; i++)
        {
            var span = new Span(cuts[i], cuts[i + 1]);
            active.RemoveAll(r => r.Span.End <= span.Start);
            while (next < here.Length && here[next].Span.Start <= span.Start) active.Add(here[next++]);
            bool inMark = highlight is { } h && h.Contains(span);
            foreach (var (line, isBreak) in Lines(text, span))
            {
                if (line.Length > 0)
                {
                    runs.Add(Run(text, line, active, inMark, inMark && !marked));
                    marked |= inMark;
                }

                if (!isBreak) continue;
                paragraphs.Add(new([.. runs]));
                runs.Clear();
            }
        }

        if (runs.Count > 0) paragraphs.Add(new([.. runs]));
        return paragraphs;
    }

    private static TextRun Run(string text, Span span, List<LayerRange> active, bool marked, bool first)
    {
        string classes = string.Concat(active.Select(r => r.Kind).Distinct().Order());
        LayerRange? inner = active.Count == 0 ? null : active.OrderBy(r => Inner.IndexOf(r.Kind, StringComparison.Ordinal)).ThenBy(r => r.Span.Length).First();
        string? reason = active.Where(r => r.Kind == 'd' && r.Span.Start == span.Start).Select(r => r.Entry).FirstOrDefault();
        return new(span.Of(text), classes, inner is { Kind: not 'd' } link ? link.Entry : null, marked, first, reason, [.. active.Where(r => r.Kind != 'd').Select(r => r.Entry)]);
    }

    private static int[] Cuts(LayerRange[] ranges, Span part, Span? highlight)
    {
        var cuts = new SortedSet<int> { part.Start, part.End };
        foreach (LayerRange r in ranges)
        {
            cuts.Add(Math.Clamp(r.Span.Start, part.Start, part.End));
            cuts.Add(Math.Clamp(r.Span.End, part.Start, part.End));
        }

        if (highlight is { } h)
        {
            cuts.Add(Math.Clamp(h.Start, part.Start, part.End));
            cuts.Add(Math.Clamp(h.End, part.Start, part.End));
        }

        return [.. cuts];
    }

    private static IEnumerable<(Span Line, bool IsBreak)> Lines(string text, Span span)
    {
        int start = span.Start;
        for (int i = span.Start; i < span.End; i++)
        {
            if (text[i] != '\n') continue;
            yield return (new(start, i), true);
            start = i + 1;
        }

        if (start < span.End) yield return (new(start, span.End), false);
    }
}
