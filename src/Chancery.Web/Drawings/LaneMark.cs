namespace Chancery.Web.Drawings;

/// <summary>One event in its lane: from the first to the last possible day.</summary>
public sealed record LaneMark(string Id, double X1, double X2, double Y, string Status, string Title);
