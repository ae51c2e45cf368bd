using Chancery.Record.Queries;

namespace Chancery.Web.Views;

/// <summary>A pair's events, a page at a time.</summary>
public sealed record EventsView(string A, string B, IReadOnlyList<EventLine> Events, int Page, int Pages, int All);
