namespace Chancery.Web.Hosting;

/// <summary>What a page knows of the request it answers.</summary>
/// <param name="Path">The page's address without the query.</param>
/// <param name="Query">The query with its question mark, or nothing.</param>
/// <param name="Theme">light, dark or null for the system's own.</param>
/// <param name="HasFeed">True where the page's list is a feed too.</param>
/// <param name="Token">For forms that change something; null where nothing may be decided.</param>
/// <param name="By">The name last decided under.</param>
public sealed record Frame(string Title, string Path, string Query, string? Theme, string? Find, bool HasFeed, string? Token, string? By, Func<string, string> NameOf)
{
    public string Json => (Path == "/" ? "/index" : Path) + ".json" + Query;

    public string Feed => (Path == "/" ? "/index" : Path) + ".rss";

    /// <summary>"Peru – Ghana" for two alpha-3 codes.</summary>
    public string PairName(string a, string b) => $"{NameOf(a)} – {NameOf(b)}";
}
