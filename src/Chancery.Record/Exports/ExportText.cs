using System.Globalization;
using Chancery.Record.Queries;

namespace Chancery.Record.Exports;

/// <summary>Small texts several exports share.</summary>
internal static class ExportText
{
    /// <summary>"relations.severed: Peru → Ghana (planned)".</summary>
    public static string Title(EventLine e)
    {
        string actors = string.Join(", ", e.Actor.Select(p => p.Name).Distinct(StringComparer.Ordinal)), targets = string.Join(", ", e.Target.Select(p => p.Name).Distinct(StringComparer.Ordinal));
        return $"{e.Type}: {actors}{(targets.Length == 0 ? "" : " → " + targets)} ({e.Status})";
    }

    /// <summary>True for an EDTF day without qualifier.</summary>
    public static bool IsDay(string edtf) => DateTime.TryParseExact(edtf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>An ISO day as RFC 822 writes it, at midnight UTC.</summary>
    public static string Rfc822(string day) =>
        DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("ddd, dd MMM yyyy 00:00:00 +0000", CultureInfo.InvariantCulture);

    /// <summary>Government for who holds an office of a state, else nothing: exports guess no sector.</summary>
    public static string? Sector(Party p) => p.Office is not null && p.State is not null ? "GOV" : null;

    /// <summary>The two sides a table has columns for: the first actor and the first target; of a symmetric event the first two parties.</summary>
    public static (Party? Actor, Party? Target) Sides(EventLine e) =>
        e.Target.Count > 0 ? (e.Actor.FirstOrDefault(), e.Target[0]) : (e.Actor.FirstOrDefault(), e.Actor.Skip(1).FirstOrDefault());

    /// <summary>A line of tab-separated cells; tabs and line ends inside a cell become spaces.</summary>
    public static void Row(TextWriter output, IReadOnlyList<string?> cells)
    {
        for (int i = 0; i < cells.Count; i++)
        {
            if (i > 0) output.Write('\t');
            foreach (char c in cells[i] ?? "") output.Write(c is '\t' or '\n' or '\r' ? ' ' : c);
        }

        output.Write('\n');
    }
}
