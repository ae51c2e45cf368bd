using System.Security.Cryptography;
using System.Text;

namespace Chancery.Articles;

/// <summary>The record's key of an article: it comes from content alone, so that redelivery and upgrades are harmless.</summary>
internal static class ArticleHash
{
    /// <summary>Lower-case hexadecimal SHA-256 of the address (or nothing), a zero byte, and the text, both in UTF-8.</summary>
    public static string Of(string? url, string text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(url ?? ""));
        hash.AppendData([0]);
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
