using Chancery.Language;

namespace Chancery.Web.Views;

/// <summary>A range of an article that a layer speaks of.</summary>
/// <param name="Kind">t time, a actor, s statement, e event, d dropped.</param>
/// <param name="Entry">The derivation's anchor.</param>
public readonly record struct LayerRange(Span Span, char Kind, string Entry);
