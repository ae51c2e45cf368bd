using Chancery.Record.Queries;
using Chancery.Web.Views;
using NodaTime;

namespace Chancery.Web.Drawings;

/// <summary>One kind of event over time; marks that would cover each other stand lower.</summary>
/// <param name="Depth">How far below <paramref name="Y"/> its lowest mark stands.</param>
public sealed record Lane(string Label, double Y, double Depth, IReadOnlyList<LaneMark> Marks)
{
    private const int Most = 120;
    private const double Step = 11;

    /// <summary>Lanes by kind, in the order of the kinds' names, below each other from <paramref name="top"/>; the latest events where there are too many to draw.</summary>
    public static IReadOnlyList<Lane> Of(IReadOnlyList<EventLine> events, TimeScale scale, double top)
    {
        var lanes = new List<Lane>();
        double y = top;
        var shown = events.Where(e => Middle(e) is { } m && scale.Holds(m)).TakeLast(Most);
        foreach (var kind in shown.GroupBy(e => Kind(e.Type)).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var marks = Place([.. kind.OrderBy(e => Middle(e))], scale, y);
            double depth = marks.Max(m => m.Y) - y;
            lanes.Add(new(kind.Key, y, depth, marks));
            y += depth + 26;
        }

        return lanes;
    }

    private static List<LaneMark> Place(IReadOnlyList<EventLine> events, TimeScale scale, double y)
    {
        var marks = new List<LaneMark>();
        var taken = new List<double>();
        foreach (EventLine e in events)
        {
            LocalDate middle = Middle(e)!.Value;
            double x1 = scale.X(Edtf.Day(e.When!.Earliest) ?? middle), x2 = scale.X(Edtf.Day(e.When.Latest) ?? middle), x = (x1 + x2) / 2;
            int depth = 0;
            while (depth < taken.Count && x - taken[depth] < 12 && depth < 5) depth++;
            if (depth == taken.Count) taken.Add(x);
            else taken[depth] = x;
            marks.Add(new(e.Id, x1, x2, y + depth * Step, e.Status, Title(e)));
        }

        return marks;
    }

    private static LocalDate? Middle(EventLine e)
    {
        LocalDate? a = Edtf.Day(e.When?.Earliest), b = Edtf.Day(e.When?.Latest);
        return a is { } from && b is { } to ? from.PlusDays(Period.DaysBetween(from, to) / 2) : a ?? b;
    }

    /// <summary>The part of the type before its dot, contacts of every sort together.</summary>
    private static string Kind(string type)
    {
        int dot = type.IndexOf('.', StringComparison.Ordinal);
        string head = dot < 0 ? "other" : type[..dot];
        return Words.Facet(head is "meeting" or "contact" or "visit" or "talks" or "consultations" ? "contacts" : head is "press" or "statement" or "report" or "communique" ? "sayings" : head);
    }

    private static string Title(EventLine e) => $"{Words.EventType(e.Type)}, {Edtf.Words(e.When?.Edtf)}, {e.Status}";
}
