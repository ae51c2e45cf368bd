namespace Chancery.Web.Drawings;

/// <summary>One value of a facet on the ribbon.</summary>
/// <param name="Room">How far the value can be written before the next stretch begins.</param>
public sealed record RibbonStretch(double X1, double X2, double Room, string Value, string Tone, bool Inferred, string Title);
