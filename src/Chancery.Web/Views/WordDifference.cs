namespace Chancery.Web.Views;

/// <summary>Which words of one rendering another does not have, in order (longest common subsequence of words).</summary>
internal static class WordDifference
{
    private const int Most = 400;

    /// <summary>The pieces of <paramref name="text"/> in order; a piece differs when its words are not of the common sequence. All the same for no <paramref name="beside"/>.</summary>
    public static IReadOnlyList<(string Text, bool Differs)> Between(string? beside, string text)
    {
        string[] a = Split(beside ?? ""), b = Split(text);
        if (beside is null || a.Length > Most || b.Length > Most) return [(text, false)];
        bool[] common = Common(a, b);
        var parts = new List<(string Text, bool Differs)>();
        for (int i = 0; i < b.Length; i++)
        {
            string piece = i + 1 < b.Length ? b[i] + " " : b[i];
            if (parts.Count > 0 && parts[^1].Differs == !common[i]) parts[^1] = (parts[^1].Text + piece, !common[i]);
            else parts.Add((piece, !common[i]));
        }

        return parts;
    }

    private static string[] Split(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static bool[] Common(string[] a, string[] b)
    {
        var length = new int[a.Length + 1, b.Length + 1];
        for (int i = a.Length - 1; i >= 0; i--)
        {
            for (int j = b.Length - 1; j >= 0; j--)
                length[i, j] = Same(a[i], b[j]) ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        }

        var common = new bool[b.Length];
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (Same(a[i], b[j]))
            {
                common[j] = true;
                i++;
                j++;
            }
            else if (length[i + 1, j] >= length[i, j + 1]) i++;
            else j++;
        }

        return common;
    }

    private static bool Same(string a, string b) => Core(a).Equals(Core(b), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Core(string word) => word.AsSpan().Trim("\"'“”‘’.,;:!?()[]–—");
}
