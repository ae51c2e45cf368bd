using Chancery.Language;

namespace Chancery.Statements;

/// <summary>One hand a statement passed through.</summary>
/// <param name="Carried">True when the link was stated in another sentence and taken over.</param>
public sealed record ChainLink(ChainRole Role, string Name, string? Id = null, Span? Span = null, bool Carried = false);
