using Chancery.Language;

namespace Chancery.Events;

/// <summary>A number of something, as written: one value or bounds, and whose figure it is.</summary>
public sealed record Quantity(Span Span, long? Value, long? Min, long? Max, bool Approximate, string Unit, int? Statement);
