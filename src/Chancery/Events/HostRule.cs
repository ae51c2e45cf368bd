using Chancery.Language;

namespace Chancery.Events;

/// <summary>A host state's law or policy as somebody states it (`rules` of the contract).</summary>
/// <param name="Strength">must, generally, may, may not.</param>
public sealed record HostRule(string? State, string Subject, string Strength, Span Span, int? Statement);
