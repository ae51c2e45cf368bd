using System.Security.Cryptography;
using System.Text;

namespace Chancery.Record.Identity;

/// <summary>Ids from content: a prefix that says the kind, and 96 bits of SHA-256 over the parts.</summary>
internal static class ContentId
{
    public static string Of(string prefix, params ReadOnlySpan<string?> parts)
    {
        var text = new StringBuilder();
        foreach (string? part in parts) text.Append(part).Append('\u001f');
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        return prefix + Convert.ToHexStringLower(hash.AsSpan(0, 12));
    }

    /// <summary>A statement's id: the article, the words, that it is a statement.</summary>
    public static string Statement(Store.RecordedArticle article, Statements.Statement statement) =>
        Of("s-", article.Hash, "statement", string.Join(' ', statement.Content.Select(c => c.Of(article.Text))), string.Join(' ', statement.Cue.Select(c => c.Of(article.Text))));
}
