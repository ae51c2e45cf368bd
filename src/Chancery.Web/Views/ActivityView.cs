using System.Globalization;
using Chancery.Record.Queries;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Web.Views;

/// <summary>Articles a month and pair, for the months up to the last one.</summary>
/// <param name="Until">yyyy-MM of the last month shown, or null where nothing is dated.</param>
/// <param name="Months">yyyy-MM, ascending.</param>
public sealed record ActivityView(string? Until, IReadOnlyList<string> Months, IReadOnlyList<ActivityRow> Rows, string? Earlier)
{
    private const int Shown = 24;

    public static ActivityView Of(IPageQueries queries, string? until, int pairs)
    {
        IReadOnlyList<PairSpan> spans = queries.Months();
        string? last = until ?? spans.Select(s => s.Last).Where(m => m.Length == 7).Max(StringComparer.Ordinal);
        if (last is null) return new(null, [], [], null);
        YearMonth end = YearMonthPattern.Iso.Parse(last).GetValueOrThrow();
        string[] months = [.. Enumerable.Range(0, Shown).Select(i => YearMonthPattern.Iso.Format(end.PlusMonths(i - Shown + 1)))];
        var rows = queries.Activity(months[0], last).Where(m => m.Month.Length == 7)
            .GroupBy(m => (m.A, m.B))
            .Select(g => (g.Key, Counts: g.ToDictionary(m => m.Month, m => m.Articles, StringComparer.Ordinal)))
            .OrderByDescending(r => r.Counts.Values.Sum()).ThenBy(r => r.Key.A, StringComparer.Ordinal).ThenBy(r => r.Key.B, StringComparer.Ordinal)
            .Take(pairs)
            .Select(r => new ActivityRow(r.Key.A, r.Key.B, [.. months.Select(m => r.Counts.GetValueOrDefault(m))]));
        string before = YearMonthPattern.Iso.Format(end.PlusMonths(-Shown));
        return new(last, months, [.. rows], spans.Any(s => string.CompareOrdinal(s.First, before) <= 0) ? before : null);
    }

    /// <summary>0 for none to 4 for most, on a logarithmic scale.</summary>
    public int Step(int count)
    {
        int most = Rows.SelectMany(r => r.Counts).Max();
        return count == 0 ? 0 : Math.Clamp((int)Math.Ceiling(4 * Math.Log(count + 1) / Math.Log(most + 1)), 1, 4);
    }

    /// <summary>"2016-09" → "Sep".</summary>
    public static string MonthName(string month) => CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames[int.Parse(month.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture) - 1];
}
