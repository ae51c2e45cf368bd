namespace Chancery.Web.Views;

/// <summary>How often two states had one kind of contact.</summary>
/// <param name="Kind">Index into <see cref="NetworkView.Kinds"/>.</param>
public sealed record NetworkLink(string A, string B, int Kind, int Count);
