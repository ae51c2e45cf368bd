namespace Chancery.Web.Drawings;

/// <summary>One value of a facet on the ribbon.</summary>
public sealed record RibbonStretch(double X1, double X2, string Value, string Tone, bool Inferred, string Title);
