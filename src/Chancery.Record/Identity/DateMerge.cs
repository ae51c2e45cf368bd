using Chancery.Calendar;
using NodaTime;

namespace Chancery.Record.Identity;

/// <summary>The days of an occurrence from what its reports state: the most precise ones first, each further one sharpens if it agrees.</summary>
internal static class DateMerge
{
    public static Occurrence Apply(Occurrence o)
    {
        Report[] dated = Ranked([.. o.Reports.Where(r => r.Stated is not null)]);
        if (dated.Length == 0) return o with { When = Bound(o), WhenWhy = Bound(o) is null ? [] : ["no report dates it; it was told as done by the day of the first report"] };
        Days days = dated[0].Days;
        EdtfInterval when = dated[0].Days == Days.Of(dated[0].Stated) ? dated[0].Stated! : Write(o, dated[0].Days);
        var why = new List<string>(dated[0].Event.When!.Why);
        foreach (var (r, both) in Sharper(dated))
        {
            when = both == Days.Of(r.Stated) ? r.Stated! : Write(o, both);
            why.Add($"and {r.Stated} as another report has it: {when}");
            days = both;
        }

        bool open = o.Status == Events.EventStatus.Ongoing && days.To is not null && o.Reports.Any(r => r.Event.Status == Events.EventStatus.Ongoing && (r.Stated is null || r.Stated.Latest is null));
        return o with { When = open ? EdtfInterval.Between(days.From, null) : when, WhenWhy = why };
    }

    /// <summary>The days that these reports, each of which states some, leave together; any day where there are none.</summary>
    public static Days Of(Report[] stating)
    {
        Report[] dated = Ranked(stating);
        return dated.Length == 0 ? Days.Any : Sharper(dated).Select(s => s.Days).Prepend(dated[0].Days).Last();
    }

    /// <summary>A stretch for what goes on, else one day within.</summary>
    public static EdtfInterval Write(Occurrence o, Days days) =>
        o.Status == Events.EventStatus.Ongoing || !days.IsBounded ? EdtfInterval.Between(days.From, days.To) : EdtfInterval.OneOf(days.From, days.To);

    private static Report[] Ranked(Report[] stating)
    {
        Dictionary<Days, int> support = Support(stating);
        return [.. stating.OrderByDescending(r => support[r.Days]).ThenBy(r => r.Days.Length).ThenBy(r => r, Comparer<Report>.Create(Report.Compare))];
    }

    /// <summary>Reports that leave fewer days than those before them, and the days they leave; one that contradicts those before is passed over.</summary>
    private static IEnumerable<(Report Report, Days Days)> Sharper(Report[] dated)
    {
        Days days = dated[0].Days;
        foreach (Report r in dated.Skip(1))
        {
            Days both = days.And(r.Days);
            if (both.IsEmpty || both == days) continue;
            yield return (r, days = both);
        }
    }

    /// <summary>How many articles state days that meet these: of two dates that exclude each other the one more articles give stands.</summary>
    private static Dictionary<Days, int> Support(Report[] stating)
    {
        var articles = stating.GroupBy(r => r.Days).ToDictionary(g => g.Key, g => g.Select(r => r.Article.Hash).ToHashSet(StringComparer.Ordinal));
        return articles.Keys.ToDictionary(d => d, d => articles.Where(a => a.Key.Overlaps(d)).SelectMany(a => a.Value).Distinct(StringComparer.Ordinal).Count());
    }

    private static EdtfInterval? Bound(Occurrence o)
    {
        if (!o.IsActual) return null;
        LocalDate? by = o.Reports.Select(r => r.Published?.Latest).Where(d => d is not null).Min();
        return by is null ? null : EdtfInterval.Between(null, by);
    }
}
