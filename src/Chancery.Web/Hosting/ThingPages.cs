using Chancery.Language;
using Chancery.Web.Pages;
using Chancery.Web.Views;
using Microsoft.AspNetCore.Http;

namespace Chancery.Web.Hosting;

/// <summary>Pages of one thing: an event, a disagreement, an article, a person, a derivation.</summary>
internal static class ThingPages
{
    private const int LatestOfPerson = 300;

    public static void Map(PageRoutes routes)
    {
        routes.Get("/event/{id}", Event);
        routes.Get("/disagreement/{id}", Disagreement);
        routes.Get("/article/{hash}", Article);
        routes.Get("/person", r => Results.Redirect(Href.Person(r.Text("name") ?? throw new BadQuestionException("Whose file? Give a ‘name’."))));
        routes.Get("/person/{name}", Person);
        routes.Get("/explain/{id}", Explain);
    }

    private static IResult Event(PageRequest request)
    {
        string id = PageRoutes.Part(request, "id");
        return request.Ask("event " + id, q => EventView.Of(q, id)) is { } view
            ? request.Answer<EventPage>(Words.EventType(view.Event.Type), view, new { view.Event, view.Disagreements, view.Decisions })
            : Missing(request, "event", id);
    }

    private static IResult Disagreement(PageRequest request)
    {
        string id = PageRoutes.Part(request, "id");
        return request.Ask("disagreement " + id, q => q.Disagreement(id)) is { } found
            ? request.Answer<DisagreementPage>(found.Question, new DisagreementView(found, request.Ask("decisions " + id, q => q.Decisions().Where(d => d.Ids.Contains(id)).ToList())))
            : Missing(request, "disagreement", id);
    }

    private static IResult Article(PageRequest request)
    {
        string hash = PageRoutes.Part(request, "hash");
        if (request.Ask("article " + hash, q => q.Reading(hash)) is not { } article) return Missing(request, "article", hash);
        Span? highlight = request.Text("start") is null ? null : new Span(request.Number("start", 0, int.MaxValue, 0), request.Number("end", 0, int.MaxValue, 0));
        ArticleView view = ArticleView.Of(article, request.Text("part") is null ? null : request.Number("part", 1, int.MaxValue), highlight);
        return request.Format == "json"
            ? Results.Text(view.Json().ToJsonString(Record.Queries.QueryJson.Options) + "\n", "application/json; charset=utf-8")
            : request.Answer<ArticlePage>(article.Reading.Article.Title ?? article.Reading.Article.Id, view);
    }

    /// <summary>Ministries and states speak too; they have no file, so their name is searched for.</summary>
    private static IResult Person(PageRequest request)
    {
        string name = PageRoutes.Part(request, "name");
        return request.Ask("who " + name, q => q.Who(name, LatestOfPerson)) is { } file
            ? request.Answer<PersonPage>(file.Person, file)
            : request.Format == "html" && request.Ask("search " + name, q => q.Search(name, 50)).Hits is not []
            ? Results.Redirect("/search" + Href.Query(("q", name)))
            : Missing(request, "person", name);
    }

    private static IResult Explain(PageRequest request)
    {
        string id = PageRoutes.Part(request, "id");
        return request.Ask("explain " + id, q => q.Explain(id)) is { } found
            ? request.Answer<ExplainPage>("Derivation", found)
            : Missing(request, "thing", id);
    }

    private static IResult Missing(PageRequest request, string what, string id) =>
        request.Message(StatusCodes.Status404NotFound, "Not in the record", $"The record has no {what} ‘{Shown.Plain(id, 80)}’.");
}
