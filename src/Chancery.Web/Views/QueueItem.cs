using Chancery.Record.Queries;

namespace Chancery.Web.Views;

/// <summary>One thing for the editor to look at: an event, or a disagreement.</summary>
/// <param name="Kind">new, repeated or conflicting.</param>
public sealed record QueueItem(string Id, string Kind, string A, string B, EventLine? Event, DisagreementLine? Disagreement);
