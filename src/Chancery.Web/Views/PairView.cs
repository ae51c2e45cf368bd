using Chancery.Record.Queries;
using Chancery.Web.Hosting;
using NodaTime;

namespace Chancery.Web.Views;

/// <summary>All a pair's page shows: the brief at the cursor, and everything before and after it for the drawings.</summary>
/// <param name="Window">Null where nothing is dated.</param>
public sealed record PairView(
    string A, string B, Brief Brief, IReadOnlyList<EventLine> Events, IReadOnlyList<FacetLine> History, LocalDate? AsOf, LocalDate? KnownBy, TimeWindow? Window, string? WindowAsked)
{
    /// <summary>Days of the pair's events, for the cursor's steps.</summary>
    private IReadOnlyList<LocalDate> Days { get; } = [.. Events.Select(e => Edtf.Day(e.When?.Earliest)).OfType<LocalDate>().Distinct().Order()];

    public LocalDate? Before => AsOf is { } at ? Last(Days.Where(d => d < at)) : Last(Days);

    public LocalDate? After => AsOf is { } at ? First(Days.Where(d => d > at)) : null;

    public string At(LocalDate? day) => Href.Pair(A, B, day, KnownBy, WindowAsked);

    public string Through(string window) => Href.Pair(A, B, AsOf, KnownBy, window);

    public static PairView Of(IPageQueries queries, string a, string b, LocalDate? asOf, LocalDate? knownBy, string? window)
    {
        var events = queries.Timeline(a, b, knownBy: knownBy).Events;
        var history = queries.History(a, b, knownBy);
        return new(a, b, queries.Brief(a, b, asOf, knownBy), events, history, asOf, knownBy, TimeWindow.Of([.. TimeWindow.DaysOf(events)], window, asOf), window);
    }

    private static LocalDate? Last(IEnumerable<LocalDate> days) => days.Select(d => (LocalDate?)d).LastOrDefault();

    private static LocalDate? First(IEnumerable<LocalDate> days) => days.Select(d => (LocalDate?)d).FirstOrDefault();
}
