using Chancery.Language;
using NodaTime;

namespace Chancery.Articles.Plain;

/// <summary>What the hygiene of a text has found so far: ranges to drop and the metadata they hold.</summary>
internal sealed class TextFindings
{
    private readonly List<DroppedRange> _dropped = [];

    public string? Title { get; set; }

    public string? Kicker { get; set; }

    public string? Author { get; set; }

    public string? Outlet { get; set; }

    public string? Url { get; set; }

    public string? Crawled { get; set; }

    public (LocalDate Day, string Why, Span Span)? Published { get; set; }

    public LocalDate? Modified { get; set; }

    public void Drop(Span span, string reason) => _dropped.Add(new(span, reason));

    public bool IsDropped(Span span) => _dropped.Exists(d => d.Span.Overlaps(span));

    /// <summary>The ranges in text order, none over another: where two meet the earlier one keeps its place.</summary>
    public List<DroppedRange> Ranges()
    {
        _dropped.Sort((a, b) => a.Span.CompareTo(b.Span));
        var kept = new List<DroppedRange>(_dropped.Count);
        int end = 0;
        foreach (DroppedRange range in _dropped)
        {
            if (range.Span.End <= end) continue;
            kept.Add(range with { Span = new(Math.Max(end, range.Span.Start), range.Span.End) });
            end = range.Span.End;
        }

        return kept;
    }
}
