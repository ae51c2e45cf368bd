using Chancery.Record.Queries;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Web.Hosting;

/// <summary>Addresses of the pages. What a page shows is in its address, so that it can be sent to a colleague.</summary>
internal static class Href
{
    public static string Pair(string a, string b, LocalDate? asOf = null, LocalDate? knownBy = null, string? window = null) =>
        $"/pair/{Part(a)}/{Part(b)}" + Query(("as-of", Iso(asOf)), ("known-by", Iso(knownBy)), ("window", window));

    public static string Event(string id) => "/event/" + Part(id);

    public static string Disagreement(string id) => "/disagreement/" + Part(id);

    public static string Explain(string id) => "/explain/" + Part(id);

    public static string Person(string name) => "/person/" + Part(name);

    public static string Article(string hash) => "/article/" + Part(hash);

    /// <summary>The sentence, highlighted in its article.</summary>
    public static string Evidence(Evidence e) =>
        Article(e.Hash ?? e.Article) + Query(("start", Number(e.Start)), ("end", Number(e.End))) + "#mark";

    public static string Query(params ReadOnlySpan<(string Name, string? Value)> values)
    {
        var query = new System.Text.StringBuilder();
        foreach (var (name, value) in values)
        {
            if (value is not null) query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }

        return query.ToString();
    }

    public static string? Iso(LocalDate? day) => day is { } d ? LocalDatePattern.Iso.Format(d) : null;

    private static string Part(string text) => Uri.EscapeDataString(text);

    private static string Number(int n) => n.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
