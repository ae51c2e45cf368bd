using NodaTime;

namespace Chancery.Resolution.Dating;

/// <summary>A day that is not known: the happening or publication it belongs to, and the days it may be, inclusive.</summary>
/// <param name="Id">What the constraints call it; unique in its problem.</param>
public sealed record DateUnknown(string Id, LocalDate Earliest, LocalDate Latest);
