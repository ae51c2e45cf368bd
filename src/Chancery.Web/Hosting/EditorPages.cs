using Chancery.Web.Pages;
using Chancery.Web.Views;
using Microsoft.AspNetCore.Http;

namespace Chancery.Web.Hosting;

/// <summary>The editor's queue, the decisions, and the form that adds one.</summary>
internal static class EditorPages
{
    private static readonly string[] Verbs = ["accept", "reject", "merge", "split", "correct", "withdraw"];

    public static void Map(PageRoutes routes, TimeProvider clock)
    {
        routes.Get("/queue", Queue);
        routes.Get("/decisions", r => r.Answer<DecisionsPage>("Decisions", r.Ask("all decisions", q => new DecisionsView([.. q.Decisions().Reverse()]))));
        routes.Get("/theme/{theme}", Theme);
        routes.Post("/decide", (r, form) => Decide(r, form, clock));
    }

    private static IResult Queue(PageRequest request)
    {
        string kind = QueueView.Kinds.Any(k => k.Id == request.Text("kind")) ? request.Text("kind")! : "new";
        int articles = request.Number("articles", 30, 200);
        return request.Answer<QueuePage>("Queue", request.Ask($"queue {kind} {articles}", q => QueueView.Of(q, kind, articles)));
    }

    private static IResult Decide(PageRequest request, IFormCollection form, TimeProvider clock)
    {
        if (!request.Record.MayDecide) return request.Message(StatusCodes.Status403Forbidden, "Read only", "Decisions are taken only where the record is served on its own machine.");
        string verb = form["verb"].ToString(), because = form["because"].ToString().Trim(), by = form["by"].ToString().Trim();
        if (!Verbs.Contains(verb)) throw new BadQuestionException("The decision must be one of accept, reject, merge, split, correct, withdraw.");
        if (because.Length == 0 || by.Length == 0) throw new BadQuestionException("A decision needs a reason and a name.");
        string[] ids = [.. form["id"].Concat(form["other"]).Select(i => i?.Trim()).OfType<string>().Where(i => i.Length > 0).Distinct(StringComparer.Ordinal)];
        string? value = form["value"].ToString().Trim() is { Length: > 0 } text ? text : null;
        try
        {
            request.Record.Decide(new(verb, ids, value, because, by, clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture)));
        }
        catch (ArgumentException e)
        {
            throw new BadQuestionException(e.Message);
        }

        request.Context.Response.Cookies.Append("by", by, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true, MaxAge = TimeSpan.FromDays(400) });
        string back = Local(form["back"]);
        return Results.Redirect(back.StartsWith("/queue", StringComparison.Ordinal) && !back.Contains("done=1", StringComparison.Ordinal) ? back + (back.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "done=1" : back);
    }

    private static IResult Theme(PageRequest request)
    {
        string theme = PageRoutes.Part(request, "theme");
        if (theme is "light" or "dark") request.Context.Response.Cookies.Append("theme", theme, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true, MaxAge = TimeSpan.FromDays(400) });
        else request.Context.Response.Cookies.Delete("theme");
        return Results.Redirect(Local(request.Text("back")));
    }

    /// <summary>Only addresses of these pages are gone back to.</summary>
    private static string Local(string? back) => back is ['/', not ('/' or '\\'), ..] && !back.Any(char.IsControl) ? back : "/";
}
