namespace Chancery.Articles.Pages;

/// <summary>What a page gave: its report's text and what the page states about it.</summary>
internal sealed record PageText(string Text)
{
    public string? Title { get; init; }

    public string? Author { get; init; }

    public string? Outlet { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    public string? Section { get; init; }

    public string? NotAnArticle { get; init; }

    public PublishedClue? Published { get; init; }

    public string? Modified { get; init; }
}
