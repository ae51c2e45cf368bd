using Chancery.Record.Exports;
using Chancery.Record.Queries;
using Chancery.Web.Pages;
using Chancery.Web.Views;
using Microsoft.AspNetCore.Http;

namespace Chancery.Web.Hosting;

/// <summary>The first page, lists of pairs, and the pages of one pair.</summary>
internal static class PairPages
{
    private const int EventsAPage = 80;

    public static void Map(PageRoutes routes)
    {
        routes.Get("/", Home);
        routes.Get("/index", Home);
        routes.Get("/pairs", Pairs);
        routes.Get("/pair/{a}/{b}", Pair);
        routes.Get("/pair/{a}/{b}/events", Events);
        routes.Get("/pair/{a}/{b}/diff", Diff);
    }

    private static IResult Home(PageRequest request)
    {
        string order = request.Text("order") ?? "recent";
        int count = request.Ask("count", q => q.Count());
        int? since = Visit.NewArticles(request.Context, count);
        var view = new HomeView(
            count, since,
            since == 0 ? [] : request.Ask($"latest {since}", q => q.Latest(Math.Min(since ?? 12, 20))),
            request.Ask("home " + order, q => PairRow.Of(q, order, 25)),
            request.Ask("pairs", q => q.Pairs()).Count,
            order);
        return request.Answer<HomePage>("Home", view, feed: host => LatestFeed(request, host));
    }

    private static string LatestFeed(PageRequest request, string host)
    {
        var events = request.Ask("feed", q => BusyPairs.Events(q, null).Select(x => x.Event).DistinctBy(e => e.Id).ToList());
        return RssFeed.Write("Chancery: events", host + "/", events, id => host + Href.Event(id));
    }

    private static IResult Pairs(PageRequest request)
    {
        string order = request.Text("order") ?? "recent";
        string? find = request.Text("find");
        var all = request.Ask("all pairs " + order, q => PairRow.Of(q, order, int.MaxValue));
        var found = find is null ? all : [.. all.Where(p => Matches(request, p.A, find) || Matches(request, p.B, find))];
        return request.Answer<PairsPage>("Pairs", new PairsView(order, find, [.. found.Take(250)], found.Count));
    }

    private static bool Matches(PageRequest request, string state, string find) =>
        state.Equals(find, StringComparison.OrdinalIgnoreCase) || request.Record.NameOf(state).Contains(find, StringComparison.OrdinalIgnoreCase);

    private static IResult Pair(PageRequest request)
    {
        var (a, b) = Codes(request);
        var (asOf, knownBy, window) = (request.Day("as-of"), request.Day("known-by"), request.Text("window"));
        PairView view = request.Ask($"pair {a} {b} {Href.Iso(asOf)} {Href.Iso(knownBy)} {window}", q => PairView.Of(q, a, b, asOf, knownBy, window));
        if (view.Events.Count == 0 && view.Brief.Statements.Count == 0 && !request.Ask("pairs", q => q.Pairs()).Any(p => (p.A, p.B) == (a, b) || (p.A, p.B) == (b, a)))
            return request.Message(StatusCodes.Status404NotFound, request.Record.NameOf(a) + " – " + request.Record.NameOf(b), "No article in the record tells of this pair.");
        return request.Answer<PairPage>($"{request.Record.NameOf(a)} – {request.Record.NameOf(b)}", view, Json(view), host => PairFeed(view, host, request));
    }

    private static object Json(PairView view) => new
    {
        view.Brief.Pair,
        view.Brief.AsOf,
        view.Brief.KnownBy,
        view.Brief.Facets,
        view.Brief.Chronology,
        view.Brief.Statements,
        view.Brief.Open,
        view.Brief.Disagreements,
        view.Events,
        view.History,
    };

    private static string PairFeed(PairView view, string host, PageRequest request) =>
        RssFeed.Write($"{request.Record.NameOf(view.A)} – {request.Record.NameOf(view.B)}", host + Href.Pair(view.A, view.B), view.Events, id => host + Href.Event(id));

    private static IResult Events(PageRequest request)
    {
        var (a, b) = Codes(request);
        var all = request.Ask($"timeline {a} {b}", q => q.Timeline(a, b)).Events;
        int pages = Math.Max(1, (all.Count + EventsAPage - 1) / EventsAPage), page = Math.Min(pages, request.Number("page", 1, int.MaxValue));
        var view = new EventsView(a, b, [.. all.Skip((page - 1) * EventsAPage).Take(EventsAPage)], page, pages, all.Count);
        return request.Answer<EventsPage>("Events", view, new { pair = new[] { a, b }, events = all });
    }

    private static IResult Diff(PageRequest request)
    {
        var (a, b) = Codes(request);
        var (from, to) = (request.Day("from"), request.Day("to"));
        bool byReport = request.Text("clock") == "report";
        PairDiff? diff = from is { } f && to is { } t ? request.Ask($"diff {a} {b} {f} {t} {byReport}", q => q.Diff(a, b, f, t, byReport)) : null;
        return request.Answer<DiffPage>("What changed", new DiffView(a, b, Href.Iso(from), Href.Iso(to), byReport, diff), diff);
    }

    private static (string A, string B) Codes(PageRequest request)
    {
        string a = request.Code(PageRoutes.Part(request, "a")), b = request.Code(PageRoutes.Part(request, "b"));
        return a != b ? (a, b) : throw new BadQuestionException("A pair is of two different states.");
    }
}
