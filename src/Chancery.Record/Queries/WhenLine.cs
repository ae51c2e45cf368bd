namespace Chancery.Record.Queries;

/// <summary>When an occurrence was: EDTF text, its first and last possible day (ISO, inclusive, null for an open end), the reasons, and the next best solution where there was a choice.</summary>
public sealed record WhenLine(string Edtf, string? Earliest, string? Latest, IReadOnlyList<string> Why, string? RunnerUp = null);
