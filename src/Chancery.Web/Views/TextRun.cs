namespace Chancery.Web.Views;

/// <summary>A stretch of an article's text over which the same layers lie.</summary>
/// <param name="Classes">Letters of the layers, for the style.</param>
/// <param name="Link">Anchor of the innermost layer's derivation, or null.</param>
/// <param name="Reason">Why it was dropped, at the first run of a dropped range.</param>
public sealed record TextRun(string Text, string Classes, string? Link, bool IsMarked, bool IsFirstMarked, string? Reason, IReadOnlyList<string> Entries);
