using Chancery.Calendar;

namespace Chancery.Record.Store;

/// <summary>The dates of one hypothesis, by the positions in the reading's own lists; null where it gives none.</summary>
/// <param name="Values">TIMEX3 values of the times.</param>
public sealed record DayRow(IReadOnlyList<string> Values, IReadOnlyList<EdtfInterval?> Times, IReadOnlyList<EdtfInterval?> Events, IReadOnlyList<EdtfInterval?> Statements);
