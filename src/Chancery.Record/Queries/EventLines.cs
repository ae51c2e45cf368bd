using Chancery.Events;
using Chancery.Record.Identity;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Record.Queries;

/// <summary>Occurrences as the contract prints them.</summary>
internal static class EventLines
{
    public static EventLine Of(Occurrence o, PairRecord record)
    {
        Event lead = Lead(o);
        Report told = Teller(o);
        return new(
            o.Id,
            o.Type,
            lead.Plover,
            lead.Mode,
            lead.Cameo,
            Parties(told, told.Event.Actors, record.People),
            Parties(told, told.Event.Targets, record.People),
            Others(o, record.People),
            When(o),
            o.Reports.Select(r => r.Event.Where?.Name).Where(n => n is not null).GroupBy(n => n).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key,
            o.Status.ToString().ToLowerInvariant(),
            o.Reports.Select(r => r.Event.Condition?.Of(r.Article.Text)).FirstOrDefault(c => c is not null),
            [.. o.Reports.Select(r => Voice(r, record)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. o.Reports.Select(r => r.Words).Distinct(StringComparer.Ordinal)],
            o.Reports.Count,
            record.Origins.Count(o),
            EvidenceMaker.Of(o.Reports),
            o.Why);
    }

    /// <summary>Earliest first by what is known; the undated last.</summary>
    public static IEnumerable<Occurrence> InOrder(IEnumerable<Occurrence> occurrences) =>
        occurrences.OrderBy(o => Key(o)).ThenBy(o => o.Days.To ?? LocalDate.MaxIsoValue).ThenBy(o => o.Type, StringComparer.Ordinal).ThenBy(o => o.Id, StringComparer.Ordinal);

    public static string? Day(LocalDate? day) => day is { } d ? LocalDatePattern.Iso.Format(d) : null;

    /// <summary>Whose word a report is: the speaker through the agency, else the outlet's own voice.</summary>
    public static string Voice(Report r, PairRecord record)
    {
        if (r.Statement is null || r.Statement.Chain.Count == 0) return r.Article.Reading.Article.Outlet ?? "the article's own voice";
        string speaker = record.Speaker(r) ?? r.Statement.Chain[0].Name;
        return r.Statement.Chain.Count == 1 ? speaker : $"{speaker} via {string.Join(", ", r.Statement.Chain.Skip(1).Select(c => c.Name))}";
    }

    private static LocalDate Key(Occurrence o) => o.Days.From ?? o.Days.To ?? LocalDate.MaxIsoValue;

    private static WhenLine? When(Occurrence o) => o.When is { } w ? new(w.Text, Day(w.Earliest), Day(w.Latest), o.WhenWhy, o.RunnerUp) : null;

    /// <summary>The report that names most of the parties.</summary>
    private static Event Lead(Occurrence o) =>
        o.Reports.OrderByDescending(r => r.Event.Actors.Count + r.Event.Targets.Count).ThenBy(r => r, Comparer<Report>.Create(Report.Compare)).First().Event;

    /// <summary>
    /// The report that names the parties best: most states apart, fewest of them implied. Actor and target come from one report,
    /// lest one's actor meets another's target; one that tells of this side's mission alone goes first.
    /// </summary>
    private static Report Teller(Occurrence o) => o.Reports
        .OrderByDescending(r => o.Owner is null || MissionOwners.Of(o.Pair, r).Length == 1)
        .ThenByDescending(r => Both(r).SelectMany(p => PairFinder.StatesOf(r.Article, p)).Distinct(StringComparer.Ordinal).Count())
        .ThenBy(r => Both(r).Count(p => p.Implied))
        .ThenByDescending(r => Both(r).Count())
        .ThenBy(r => r, Comparer<Report>.Create(Report.Compare)).First();

    private static IEnumerable<Participant> Both(Report r) => r.Event.Actors.Concat(r.Event.Targets);

    private static IReadOnlyList<Party> Others(Occurrence o, PersonIndex people)
    {
        var named = o.Reports.Select(r => (Report: r, Others: (Participant[])[.. r.Event.Others.Where(p => o.Owner is null || MissionOwners.IsOwn(p, r.Article, o.Owner))]))
            .Where(x => x.Others.Length > 0).OrderByDescending(x => x.Others.Length).ThenByDescending(x => x.Others.Sum(p => p.Name.Length)).ThenBy(x => x.Report, Comparer<Report>.Create(Report.Compare)).ToArray();
        return named.Length == 0 ? [] : Parties(named[0].Report, named[0].Others, people);
    }

    /// <summary>The parties as the report names them, people under the name the record knows them by.</summary>
    private static IReadOnlyList<Party> Parties(Report r, IReadOnlyList<Participant> parties, PersonIndex people) =>
        [.. parties.Select(p => Of(r, p, people)).DistinctBy(p => (p.Role, p.Name, p.State))];

    private static Party Of(Report r, Participant p, PersonIndex people)
    {
        Person? person = people.Of(r.Article, p.Actor);
        string? state = p.State ?? PairFinder.StatesOf(r.Article, p).FirstOrDefault();
        string? office = (uint)p.Actor < (uint)r.Article.Reading.Actors.Count ? r.Article.Reading.Actors[p.Actor].Office : null;
        return new(p.Role, person?.Name ?? p.Name, state, person?.Id ?? p.Id, office);
    }
}
