using Chancery.Record.Queries;

namespace Chancery.Web.Views;

/// <summary>Claims that hold the words asked for, those of one origin together.</summary>
public sealed record ClaimsView(string? Text, string? By, ClaimList? Claims)
{
    /// <summary>Origins in the order of their first claim.</summary>
    public IEnumerable<IGrouping<string, ClaimLine>> Origins() => (Claims?.Claims ?? []).Take(80).GroupBy(c => c.Origin, StringComparer.Ordinal);
}
