namespace Chancery.Articles.Pages;

/// <summary>What a page gave.</summary>
internal sealed record PageText(string Text, string? Title, string? Url);
