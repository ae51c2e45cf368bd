using Chancery.Record.Queries;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Web.Hosting;

/// <summary>One question to the pages: what it asks for, in which form, and how it is answered.</summary>
internal sealed class PageRequest(HttpContext context, WebRecord record, FormToken tokens)
{
    public const string FormatItem = "chancery.format";

    public HttpContext Context => context;

    public WebRecord Record => record;

    /// <summary>html, json or rss.</summary>
    public string Format => context.Items[FormatItem] as string
        ?? (context.Request.Headers.Accept.ToString() is var accept && accept.Contains("application/json", StringComparison.OrdinalIgnoreCase) && !accept.Contains("text/html", StringComparison.OrdinalIgnoreCase) ? "json" : "html");

    /// <summary>A value of the query, trimmed; null when absent or empty.</summary>
    public string? Text(string name) => context.Request.Query[name].ToString().Trim() is { Length: > 0 } value ? value : null;

    /// <exception cref="BadQuestionException">The value is no day.</exception>
    public LocalDate? Day(string name)
    {
        if (Text(name) is not { } text) return null;
        var parsed = LocalDatePattern.Iso.Parse(text);
        return parsed.Success ? parsed.Value : throw new BadQuestionException($"‘{name}’ must be a day written as 2016-09-27.");
    }

    /// <summary>The code of the state a value names.</summary>
    /// <exception cref="BadQuestionException">No state has that name or code.</exception>
    public string? State(string name) => Text(name) is { } text ? Code(text) : null;

    /// <inheritdoc cref="State"/>
    public string Code(string nameOrCode) => record.CodeOf(nameOrCode) ?? throw new BadQuestionException($"‘{Shown.Plain(nameOrCode, 60)}’ is no state known here. Write its name or its three-letter code.");

    public int Number(string name, int otherwise, int most, int least = 1) =>
        int.TryParse(Text(name), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int n) ? Math.Clamp(n, least, most) : otherwise;

    public T Ask<T>(string key, Func<IPageQueries, T> question) => record.Ask(key, question);

    /// <summary>A page that says something went wrong, in the form asked for.</summary>
    public IResult Message(int status, string title, string text)
    {
        context.Response.StatusCode = status;
        if (Format != "html") return Results.Text(QueryJson.Write(new { error = text }) + "\n", "application/json; charset=utf-8", statusCode: status);
        return new RazorComponentResult<Pages.MessagePage>(new Dictionary<string, object?> { ["View"] = text, ["Frame"] = Frame(title, false) }) { StatusCode = status };
    }

    /// <summary>The page, or its JSON, or its feed: one answer at one address.</summary>
    /// <param name="json">What the JSON holds; the view itself where null.</param>
    /// <param name="feed">Writes the feed; null where the page lists nothing.</param>
    public IResult Answer<TPage>(string title, object view, object? json = null, Func<string, string>? feed = null)
        where TPage : IComponent
    {
        if (Format == "json") return Results.Text(QueryJson.Write(json ?? view, indented: true) + "\n", "application/json; charset=utf-8");
        if (Format == "rss")
            return feed is null ? Results.NotFound() : Results.Text(feed($"{context.Request.Scheme}://{context.Request.Host}"), "application/rss+xml; charset=utf-8");
        return new RazorComponentResult<TPage>(new Dictionary<string, object?> { ["View"] = view, ["Frame"] = Frame(title, feed is not null) });
    }

    public Frame Frame(string title, bool feed) => new(
        Shown.Plain(title),
        context.Request.Path,
        context.Request.QueryString.Value ?? "",
        context.Request.Cookies["theme"] is "light" or "dark" ? context.Request.Cookies["theme"] : null,
        context.Request.Path.StartsWithSegments("/search", StringComparison.Ordinal) ? Text("q") : null,
        feed,
        record.MayDecide ? tokens.For(context) : null,
        context.Request.Cookies["by"],
        record.NameOf);
}
