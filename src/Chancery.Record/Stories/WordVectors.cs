using Chancery.Record.Identity;

namespace Chancery.Record.Stories;

/// <summary>
/// Texts as vectors of stems (TF-IDF, unit length), and how alike each two are. A capitalised word counts twice: who and where tell stories apart
/// better than what. Words of one text alone, and the commonest words of the language, say nothing.
/// </summary>
internal static class WordVectors
{
    private const double NameWeight = 2;

    private static readonly HashSet<string> Common = [.. ("the a an of to in on at by for with and or but that this it its is are was were be been has have had will would can could may might "
        + "should we our he she they his her their them not as from into over after before also said says say there which who what how when where between some any all more most such than "
        + "then if so do does did about again you your us me my him one two up out no new").Split(' ')];

    private static readonly string[] Endings = ["ings", "ing", "edly", "ed", "es", "s", "ly", "e", "y"];

    /// <summary>For each text the others that share a word with it, and the cosine.</summary>
    public static Dictionary<int, double>[] Likeness(IReadOnlyList<StoryText> texts)
    {
        Dictionary<string, double>[] counts = [.. texts.Select(t => Count(t.Text))];
        var holders = new Dictionary<string, int>();
        foreach (var c in counts)
            foreach (string w in c.Keys) holders[w] = holders.GetValueOrDefault(w) + 1;
        var postings = new Dictionary<string, List<(int Text, double Weight)>>();
        for (int i = 0; i < counts.Length; i++)
        {
            (string Word, double Weight)[] vector = [.. counts[i].Where(c => holders[c.Key] > 1).OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => (c.Key, (1 + Math.Log(c.Value)) * Math.Log((double)counts.Length / holders[c.Key])))];
            double length = Math.Sqrt(vector.Sum(v => v.Weight * v.Weight));
            foreach (var (word, weight) in vector)
                if (weight > 0) (postings.TryGetValue(word, out var list) ? list : postings[word] = []).Add((i, weight / length));
        }

        var alike = new Dictionary<int, double>[counts.Length];
        for (int i = 0; i < alike.Length; i++) alike[i] = [];
        foreach (var (_, list) in postings.OrderBy(p => p.Key, StringComparer.Ordinal))
            for (int a = 0; a < list.Count; a++)
                for (int b = a + 1; b < list.Count; b++) alike[list[a].Text][list[b].Text] = alike[list[a].Text].GetValueOrDefault(list[b].Text) + (list[a].Weight * list[b].Weight);
        for (int i = 0; i < alike.Length; i++)
            foreach (var (j, x) in alike[i])
                if (j > i) alike[j][i] = x;
        return alike;
    }

    private static Dictionary<string, double> Count(string text)
    {
        var counts = new Dictionary<string, double>();
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || (start >= 0 && text[i] is '-' or '\''));
            if (inside && start < 0) start = i;
            if (inside || start < 0) continue;
            string word = NameKey.Fold(text.AsSpan(start, i - start)).Replace(" ", "", StringComparison.Ordinal);
            if (word.Length > 1 && !Common.Contains(word)) counts[Stem(word)] = counts.GetValueOrDefault(Stem(word)) + (char.IsUpper(text[start]) ? NameWeight : 1);
            start = -1;
        }

        return counts;
    }

    private static string Stem(string word)
    {
        foreach (string e in Endings)
            if (word.Length > e.Length + 2 && word.EndsWith(e, StringComparison.Ordinal)) return word[..^e.Length];
        return word;
    }
}
