using NodaTime;

namespace Chancery.Resolution.Dating;

/// <summary>What one expression proves about the day of writing: bounds, inclusive, and the proof in words.</summary>
internal readonly record struct DateEvidence(LocalDate? NotBefore, LocalDate? NotAfter, string Why);
