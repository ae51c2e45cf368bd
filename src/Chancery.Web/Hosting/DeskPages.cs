using Chancery.Record.Exports;
using Chancery.Record.Queries;
using Chancery.Web.Pages;
using Chancery.Web.Views;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Web.Hosting;

/// <summary>Lists, overviews and the desks: pages over many pairs.</summary>
internal static class DeskPages
{
    public static void Map(PageRoutes routes, TimeProvider clock)
    {
        routes.Get("/claims", Claims);
        routes.Get("/search", Search);
        routes.Get("/disagreements", Disagreements);
        routes.Get("/people", r => r.Answer<PeoplePage>("People", new PeopleView(r.Ask("people", q => q.People(120)))));
        routes.Get("/network", Network);
        routes.Get("/activity", Activity);
        routes.Get("/calendar", r => Calendar(r, clock));
        routes.Get("/desk", Desk);
    }

    private static IResult Claims(PageRequest request)
    {
        var (text, by) = (request.Text("text"), request.Text("by"));
        ClaimList? claims = text is null ? null : request.Ask($"claims {text}\n{by}", q => q.Claims(text, by));
        return request.Answer<ClaimsPage>("Claims", new ClaimsView(text, by, claims), claims);
    }

    private static IResult Search(PageRequest request)
    {
        string? text = request.Text("q");
        SearchResult? result = text is null ? null : request.Ask("search " + text, q => q.Search(text, 50));
        return request.Answer<SearchPage>("Search", new SearchView(text, result, text is null ? [] : PairsNamed(request, text)), result);
    }

    /// <summary>Pairs of the states a search names: "Peru", "Peru Ghana".</summary>
    private static List<PairRow> PairsNamed(PageRequest request, string text)
    {
        var states = text.Split([' ', ',', '–', '-', '/'], StringSplitOptions.RemoveEmptyEntries).Append(text).Select(request.Record.CodeOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (states.Count == 0) return [];
        var rows = request.Ask("all pairs recent", q => PairRow.Of(q, "recent", int.MaxValue));
        return [.. rows.Where(p => states.Count > 1 ? states.Contains(p.A) && states.Contains(p.B) : states.Contains(p.A) || states.Contains(p.B)).Take(12)];
    }

    private static IResult Disagreements(PageRequest request)
    {
        var view = request.Ask("disagreements", q =>
        {
            var pairs = BusyPairs.Of(q, null).Select(p => new PairDisagreements(p.A, p.B, q.Disagreements(p.A, p.B).Disagreements)).Where(p => p.Disagreements.Count > 0);
            return new DisagreementsView([.. pairs], q.Pairs().Count);
        });
        return request.Answer<DisagreementsPage>("Disagreements", view, new DisagreementList([.. view.Pairs.SelectMany(p => p.Disagreements).DistinctBy(d => d.Id)]));
    }

    private static IResult Network(PageRequest request)
    {
        var (state, from, to) = (request.State("state"), request.Day("from"), request.Day("to"));
        return request.Answer<NetworkPage>("Network", request.Ask($"network {state} {from} {to}", q => NetworkView.Of(q, state, from, to)));
    }

    private static IResult Activity(PageRequest request)
    {
        string? until = Month(request, "until");
        return request.Answer<ActivityPage>("Activity", request.Ask("activity " + until, q => ActivityView.Of(q, until, BusyPairs.Most)));
    }

    private static IResult Calendar(PageRequest request, TimeProvider clock)
    {
        string? month = Month(request, "month");
        LocalDate today = LocalDate.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return request.Answer<CalendarPage>("Calendar", request.Ask($"calendar {month} {today}", q => CalendarView.Of(q, month, today)), feed: host =>
            RssFeed.Write("Chancery: planned", host + "/calendar", request.Ask("planned", q => BusyPairs.Events(q, null).Select(x => x.Event).Where(e => e.Status == "planned").DistinctBy(e => e.Id).ToList()), id => host + Href.Event(id)));
    }

    private static IResult Desk(PageRequest request)
    {
        var (home, host, on, a, b) = (request.State("home"), request.State("host"), request.Day("on"), request.State("a"), request.State("b"));
        VoteAnswer? vote = home is not null && host is not null && on is { } day ? request.Ask($"vote {home} {host} {day}", q => q.Vote(home, host, day)) : null;
        var states = request.Ask("pairs", q => q.Pairs()).SelectMany(p => new[] { p.A, p.B }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(250).ToList();
        bool cases = a is not null && b is not null && a != b;
        var view = new DeskView(
            home, host, Href.Iso(on), vote, a, b,
            cases ? [.. request.Ask($"status {a} {b}", q => q.Status(a!, b!)).Facets.Where(DeskView.IsConsular)] : null,
            cases ? [.. request.Ask($"timeline {a} {b}", q => q.Timeline(a!, b!)).Events.Where(DeskView.IsConsular)] : null,
            states);
        return request.Answer<DeskPage>("Desk", view, new { view.Vote, view.Cases, events = view.CaseEvents });
    }

    private static string? Month(PageRequest request, string name) =>
        request.Text(name) is not { } month ? null
        : YearMonthPattern.Iso.Parse(month).Success ? month
        : throw new BadQuestionException($"‘{name}’ must be a month written as 2016-09.");
}
