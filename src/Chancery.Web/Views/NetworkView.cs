using Chancery.Record.Queries;
using NodaTime;

namespace Chancery.Web.Views;

/// <summary>Contacts between states in a period, by kind.</summary>
public sealed record NetworkView(string? State, string? From, string? To, IReadOnlyList<string> States, IReadOnlyList<NetworkLink> Links)
{
    /// <summary>Kinds of contact by the head of their type, in the order of the legend.</summary>
    public static IReadOnlyList<(string Type, string Label)> Kinds { get; } =
        [("meeting.leaders", "leaders meet"), ("meeting.ministerial", "ministers meet"), ("contact.phone", "by phone"), ("talks.", "talks and consultations"), ("visit.", "visits")];

    public static NetworkView Of(IPageQueries queries, string? state, LocalDate? from, LocalDate? to)
    {
        var links = BusyPairs.Events(queries, state)
            .Where(x => x.Event.Status is "happened" or "ongoing" or "recurring" && Kind(x.Event.Type) >= 0 && Within(x.Event, from, to))
            .GroupBy(x => (x.Pair.A, x.Pair.B, Kind: Kind(x.Event.Type)))
            .Select(g => new NetworkLink(g.Key.A, g.Key.B, g.Key.Kind, g.Count()))
            .OrderBy(l => l.A, StringComparer.Ordinal).ThenBy(l => l.B, StringComparer.Ordinal).ThenBy(l => l.Kind)
            .ToList();
        return new(state, Hosting.Href.Iso(from), Hosting.Href.Iso(to), [.. links.SelectMany(l => new[] { l.A, l.B }).Distinct().Order(StringComparer.Ordinal)], links);
    }

    private static int Kind(string type)
    {
        if (type.StartsWith("consultations", StringComparison.Ordinal)) return 3;
        for (int i = 0; i < Kinds.Count; i++)
        {
            if (type.StartsWith(Kinds[i].Type, StringComparison.Ordinal)) return type == "talks.broken_off" ? -1 : i;
        }

        return -1;
    }

    private static bool Within(EventLine e, LocalDate? from, LocalDate? to)
    {
        if (from is null && to is null) return true;
        LocalDate? a = Edtf.Day(e.When?.Earliest), b = Edtf.Day(e.When?.Latest);
        return (a ?? b) is not null && !(from is { } f && b < f) && !(to is { } t && a > t);
    }
}
