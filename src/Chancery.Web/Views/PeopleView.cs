namespace Chancery.Web.Views;

/// <summary>The people in most articles.</summary>
public sealed record PeopleView(IReadOnlyList<string> People);
