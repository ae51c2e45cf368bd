using NodaTime;

namespace Chancery.Record.Store;

/// <summary>
/// What an article without a date of its own would say had it appeared on each day of a stretch: the readings of its relative times, worked out
/// by the reader when the article came in. Joint dating chooses among the days; the reading itself is never changed.
/// </summary>
/// <param name="First">The first day of the stretch; the rows follow day by day.</param>
public sealed record DayTable(LocalDate First, IReadOnlyList<DayRow> Rows)
{
    /// <summary>Positions of events dated by "last Tuesday" and the like: the latest before the day of writing as the rows have it, or that of the week before.</summary>
    public IReadOnlyList<int> Either { get; init; } = [];

    public LocalDate Last => First.PlusDays(Rows.Count - 1);

    public DayRow this[LocalDate day] => Rows[Period.DaysBetween(First, day)];
}
