using Chancery.Calendar;

namespace Chancery.Times;

/// <summary>When the article appeared: the interval, on what basis, and the proof.</summary>
/// <param name="Interval">Null when nothing dates the article: unknown is an answer.</param>
public sealed record PublishedDate(EdtfInterval? Interval, PublishedBasis Basis, IReadOnlyList<string> Why)
{
    public static PublishedDate Unknown { get; } = new(null, PublishedBasis.Unknown, []);
}
