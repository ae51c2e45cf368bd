using Chancery.Record.Queries;

namespace Chancery.Record.Exports;

/// <summary>The record's events in the order every export writes them: by pair, then in the order of the pair's timeline; each once.</summary>
internal static class ExportEvents
{
    public static IEnumerable<EventLine> All(IPageQueries queries) => Pairs(queries).SelectMany(p => queries.Timeline(p.A, p.B).Events).DistinctBy(e => e.Id);

    /// <summary>Those a table without columns for status and interval can hold: told as done, and dated. The others are in PLOVER, CSV and JSON-LD.</summary>
    public static IEnumerable<EventLine> Done(IPageQueries queries) => All(queries).Where(e => e.Status is "happened" or "ongoing" or "recurring" && FirstDay(e) is not null);

    /// <summary>The first possible day, or the last where the start is open; null for the undated.</summary>
    public static string? FirstDay(EventLine e) => e.When?.Earliest ?? e.When?.Latest;

    public static IEnumerable<PairSummary> Pairs(IPageQueries queries) =>
        queries.Pairs().OrderBy(p => p.A, StringComparer.Ordinal).ThenBy(p => p.B, StringComparer.Ordinal);
}
