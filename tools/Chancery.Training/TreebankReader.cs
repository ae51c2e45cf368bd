using System.Globalization;

namespace Chancery.Training;

/// <summary>Reads treebanks and name files as they lie; the forms of both must agree for names to be taken over.</summary>
internal static class TreebankReader
{
    public static List<TreebankSentence> Conllu(string path)
    {
        var sentences = new List<TreebankSentence>();
        var (document, paragraph, inside) = (string.Empty, false, 0);
        TreebankSentence? now = null;
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal)) (document, paragraph) = (line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim(), true);
            else if (line.StartsWith("# newpar", StringComparison.Ordinal)) paragraph = true;
            if (line.Length == 0) now = null;
            if (line.Length == 0 || !char.IsAsciiDigit(line[0])) continue;
            var row = line.Split('\t');
            if (row[0].Contains('.', StringComparison.Ordinal)) continue;
            if (now is null)
            {
                sentences.Add(now = new TreebankSentence { Document = document, NewParagraph = paragraph });
                (paragraph, inside) = (false, 0);
            }

            inside = row[0].Contains('-', StringComparison.Ordinal) ? Token(now, row) : Word(now, row, inside);
        }

        return sentences;
    }

    public static void AddNames(List<TreebankSentence> sentences, string path, bool lackGroups)
    {
        var byDocument = Names(path).GroupBy(s => s.Document).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var group in sentences.GroupBy(s => s.Document))
        {
            if (!byDocument.TryGetValue(group.Key, out var named)) continue;
            var next = 0;
            foreach (var sentence in group)
            {
                var match = named.FindIndex(next, n => n.Forms.SequenceEqual(sentence.Forms));
                if (match < 0) continue;
                (sentence.Names, sentence.NamesLackGroups, next) = (named[match].Names, lackGroups, match + 1);
            }
        }
    }

    /// <summary>IOB2 with an id column (UNER, GUM) or word and tag (WikiGold, CrossNER; WikiGold's are plain IOB).</summary>
    public static List<TreebankSentence> Names(string path)
    {
        var sentences = new List<TreebankSentence>();
        var document = string.Empty;
        List<string> tags = [];
        TreebankSentence? now = null;
        foreach (var line in File.ReadLines(path).Append(string.Empty))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal)) document = line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim();
            var row = line.Split('\t', ' ');
            if (row.Length < 2 || (line[0] == '#' && line.Contains(" = ", StringComparison.Ordinal)))
            {
                if (now is not null) now.Names = NameClasses.Of(tags);
                now = null;
                tags = [];
                continue;
            }

            var id = row.Length > 2 ? 1 : 0;
            if (now is null) sentences.Add(now = new TreebankSentence { Document = document });
            now.Forms.Add(row[id]);
            tags.Add(row[id + 1]);
        }

        return sentences;
    }

    private static int Token(TreebankSentence sentence, string[] row)
    {
        var ids = row[0].Split('-');
        var words = int.Parse(ids[1], CultureInfo.InvariantCulture) - int.Parse(ids[0], CultureInfo.InvariantCulture) + 1;
        sentence.Tokens.Add((row[1], sentence.Forms.Count, words, SpaceAfter(row)));
        return words;
    }

    private static int Word(TreebankSentence sentence, string[] row, int inside)
    {
        if (inside == 0) sentence.Tokens.Add((row[1], sentence.Forms.Count, 1, SpaceAfter(row)));
        sentence.Forms.Add(row[1]);
        sentence.Lemmas.Add(row[2]);
        sentence.Upos.Add(row[3]);
        sentence.Xpos.Add(row[4] == "_" ? string.Empty : row[4]);
        sentence.Feats.Add(row[5] == "_" ? string.Empty : row[5]);
        sentence.Heads.Add(int.Parse(row[6], CultureInfo.InvariantCulture) - 1);
        sentence.Relations.Add(row[7]);
        return Math.Max(0, inside - 1);
    }

    private static bool SpaceAfter(string[] row) => !row[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
}
