namespace Chancery.Web.Views;

/// <summary>What an article's page says of one annotation: its derivation.</summary>
/// <param name="Id">The anchor the text links to.</param>
/// <param name="Kind">time, actor, statement, event or dropped.</param>
/// <param name="RecordId">Id of the event in the record, or null.</param>
public sealed record LayerEntry(string Id, string Kind, string Title, IReadOnlyList<string> Lines, string? RecordId = null);
