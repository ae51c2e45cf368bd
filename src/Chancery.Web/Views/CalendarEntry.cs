using Chancery.Record.Queries;
using NodaTime;

namespace Chancery.Web.Views;

/// <summary>An event ahead, with the first and last day it can be on.</summary>
public sealed record CalendarEntry(string A, string B, EventLine Event, LocalDate First, LocalDate Last)
{
    /// <summary>Null for an event with an open end: it is on no page of a calendar.</summary>
    public static CalendarEntry? Of(PairSummary pair, EventLine e) =>
        Edtf.Day(e.When?.Earliest) is { } a && Edtf.Day(e.When?.Latest) is { } b ? new(pair.A, pair.B, e, a, b) : null;
}
