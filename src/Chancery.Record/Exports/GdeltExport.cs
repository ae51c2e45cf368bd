using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chancery.Record.Queries;

namespace Chancery.Record.Exports;

/// <summary>GDELT 2.0's events (61 columns) and mentions (16), tab-separated and without header as GDELT writes them; docs/EXPORTS.md says what stands in each.</summary>
internal static class GdeltExport
{
    public static readonly string[] EventColumns =
    [
        "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate",
        .. Actor("Actor1"), .. Actor("Actor2"),
        "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone",
        .. Geo("Actor1Geo"), .. Geo("Actor2Geo"), .. Geo("ActionGeo"),
        "DATEADDED", "SOURCEURL",
    ];

    public static readonly string[] MentionColumns =
    [
        "GLOBALEVENTID", "EventTimeDate", "MentionTimeDate", "MentionType", "MentionSourceName", "MentionIdentifier", "SentenceID",
        "Actor1CharOffset", "Actor2CharOffset", "ActionCharOffset", "InRawText", "Confidence", "MentionDocLen", "MentionDocTone", "MentionDocTranslationInfo", "Extras",
    ];

    public static void WriteEvents(IPageQueries queries, ExportTables tables, TextWriter output)
    {
        foreach (EventLine e in Coded(queries)) ExportText.Row(output, Event(e, tables));
    }

    public static void WriteMentions(IPageQueries queries, ExportTables tables, TextWriter output)
    {
        foreach (EventLine e in Coded(queries))
        {
            foreach (Evidence x in e.Evidence) ExportText.Row(output, Mention(e, x));
        }
    }

    /// <summary>A positive number of 62 bits from the event's id.</summary>
    public static string Number(string id) =>
        (BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(id))) >> 2).ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<EventLine> Coded(IPageQueries queries) => ExportEvents.Done(queries).Where(e => e.Cameo is { Length: >= 2 });

    private static string?[] Event(EventLine e, ExportTables tables)
    {
        var (actor, target) = ExportText.Sides(e);
        string day = ExportEvents.FirstDay(e)!;
        string code = e.Cameo!;
        return
        [
            Number(e.Id), Compact(day), Compact(day)[..6], day[..4], Fraction(day),
            .. Side(actor, tables), .. Side(target, tables),
            "1", code, code[..Math.Min(3, code.Length)], code[..2], ExportTables.QuadOf(code)?.ToString(CultureInfo.InvariantCulture),
            tables.GoldsteinOf(code)?.ToString("0.0", CultureInfo.InvariantCulture), Count(e.Reports), Count(e.Origins), Count(e.Evidence.Select(x => x.Hash ?? x.Article).Distinct(StringComparer.Ordinal).Count()), null,
            .. new string?[8], .. new string?[8], e.Where is null ? null : "1", e.Where, null, null, null, null, null, null,
            null, e.Evidence.Select(x => x.Url ?? x.Article).FirstOrDefault(),
        ];
    }

    private static string?[] Mention(EventLine e, Evidence x) =>
    [
        Number(e.Id), Compact(ExportEvents.FirstDay(e)!) + "000000", x.Published is { } p && ExportText.IsDay(p) ? Compact(p) + "000000" : null,
        x.Url is null ? "2" : "1", x.Outlet, x.Url ?? x.Article, null, null, null, Count(x.Start), "1", null, null, null, null, x.Source,
    ];

    private static string?[] Side(Party? p, ExportTables tables)
    {
        string? sector = p is null ? null : ExportText.Sector(p);
        return [p is null ? null : p.State + sector, p?.State is { } state && p.Office is null ? tables.NameOf(state).ToUpperInvariant() : p?.Name.ToUpperInvariant(), p?.State, null, null, null, null, sector, null, null];
    }

    private static string Compact(string day) => day.Replace("-", "", StringComparison.Ordinal);

    /// <summary>The year with the share of it that has passed, as GDELT reckons it: (month × 30 + day) / 365.</summary>
    private static string Fraction(string day)
    {
        DateOnly d = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return (d.Year + Math.Min(.9999, (d.Month * 30 + d.Day) / 365.0 - 30 / 365.0)).ToString("0.0000", CultureInfo.InvariantCulture);
    }

    private static string Count(int n) => n.ToString(CultureInfo.InvariantCulture);

    private static string[] Actor(string a) =>
        [a + "Code", a + "Name", a + "CountryCode", a + "KnownGroupCode", a + "EthnicCode", a + "Religion1Code", a + "Religion2Code", a + "Type1Code", a + "Type2Code", a + "Type3Code"];

    private static string[] Geo(string g) => [g + "_Type", g + "_FullName", g + "_CountryCode", g + "_ADM1Code", g + "_ADM2Code", g + "_Lat", g + "_Long", g + "_FeatureID"];
}
