using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Chancery.Events;

/// <summary>Keys of events: from the article, the quotation, where in it the predicate stands, and the type; never from the reader's version.</summary>
internal static class EventIds
{
    private const int Bytes = 8;

    public static string Make(string article, string quotation, string type, int offset)
    {
        string text = string.Join('\n', article, quotation, offset.ToString(CultureInfo.InvariantCulture), type);
        return "e" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, Bytes));
    }
}
