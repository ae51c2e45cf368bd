using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Chancery.Web.Hosting;

/// <summary>
/// How many articles a browser had seen when its last visit ended. A visit lasts until half an hour passes without one,
/// so what is new stays new while somebody reads it.
/// </summary>
internal static class Visit
{
    private const string SeenCookie = "seen", VisitCookie = "visit";

    /// <summary>Articles that came in since the last visit, or null on the first; takes this visit down.</summary>
    public static int? NewArticles(HttpContext context, int count)
    {
        string[] seen = (context.Request.Cookies[SeenCookie] ?? "").Split('.');
        int? before = Number(seen[0]), now = seen.Length > 1 ? Number(seen[1]) : null;
        if (context.Request.Cookies[VisitCookie] is null) before = now;
        Keep(context, VisitCookie, "1", TimeSpan.FromMinutes(30));
        Keep(context, SeenCookie, string.Create(CultureInfo.InvariantCulture, $"{before}.{count}"), TimeSpan.FromDays(400));
        return before is { } n ? Math.Max(0, count - n) : null;
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int n) ? n : null;

    private static void Keep(HttpContext context, string name, string value, TimeSpan age) =>
        context.Response.Cookies.Append(name, value, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true, MaxAge = age });
}
