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
}
