using System.Globalization;
using System.Text;

namespace Chancery.Web.Hosting;

/// <summary>Foreign text where markup cannot hold it apart (titles, labels of drawings): controls and bidirectional overrides taken out, length bounded.</summary>
public static class Shown
{
    public static string Plain(string text, int most = 160)
    {
        var plain = new StringBuilder(Math.Min(text.Length, most));
        foreach (char c in text)
        {
            if (plain.Length >= most) return plain.Append('…').ToString();
            if (char.IsWhiteSpace(c)) plain.Append(' ');
            else if (!char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format) plain.Append(c);
        }

        return plain.ToString();
    }

    /// <summary>A number for a drawing: two decimals at most, always with a point.</summary>
    public static string N(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
