using Chancery.Language;

namespace Chancery.Events;

/// <summary>Where an event was: the name as written ("a third country" stays unnamed).</summary>
public sealed record EventPlace(string Name, Span Span, string? State = null);
