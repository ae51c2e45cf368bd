using Chancery.Language;

namespace Chancery.Articles.Copies;

/// <summary>Names what two articles share: the longest runs of equal words, in the order of the first.</summary>
public static class CopyPassages
{
    /// <summary>A shorter run is a phrase that anyone may use.</summary>
    public const int FewestWords = 12;

    private const int MostPlaces = 8;

    public static IReadOnlyList<CopyPassage> Find(Article here, Article there) => Find(here.Text, here.Body, there.Text, there.Body);

    public static IReadOnlyList<CopyPassage> Find(string here, IReadOnlyList<Span> hereBody, string there, IReadOnlyList<Span> thereBody)
    {
        List<(uint Hash, Span Place)> a = Runs(here, hereBody), b = Runs(there, thereBody);
        var places = new Dictionary<uint, List<int>>();
        for (int j = 0; j < b.Count; j++)
        {
            if (!places.TryGetValue(b[j].Hash, out var list)) places[b[j].Hash] = list = [];
            if (list.Count < MostPlaces) list.Add(j);
        }

        var found = new List<CopyPassage>();
        List<Span>? quotations = null;
        for (int i = 0; i < a.Count;)
        {
            var (at, length) = Longest(a, b, i, places);
            int words = length + ShingleHashes.Words - 1;
            if (length > 0 && words >= FewestWords)
            {
                var span = a[i].Place.Union(a[i + length - 1].Place);
                found.Add(new(span, b[at].Place.Union(b[at + length - 1].Place), words, IsQuoted(span, quotations ??= Quotations(here))));
                i += length;
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    private static List<(uint Hash, Span Place)> Runs(string text, IReadOnlyList<Span> body)
    {
        var list = new List<(uint, Span)>();
        foreach (Span span in body)
        {
            var runs = new ShingleHashes(span.In(text));
            while (runs.Next()) list.Add((runs.Current, new(span.Start + runs.Place.Start, span.Start + runs.Place.End)));
        }

        return list;
    }

    private static (int At, int Length) Longest(List<(uint Hash, Span Place)> a, List<(uint Hash, Span Place)> b, int i, Dictionary<uint, List<int>> places)
    {
        var best = (At: 0, Length: 0);
        if (!places.TryGetValue(a[i].Hash, out var list)) return best;
        foreach (int j in list)
        {
            int length = 1;
            while (i + length < a.Count && j + length < b.Count && a[i + length].Hash == b[j + length].Hash) length++;
            if (length > best.Length) best = (j, length);
        }

        return best;
    }

    /// <summary>Ranges in quotation marks; a mark left open ends with its paragraph.</summary>
    private static List<Span> Quotations(string text)
    {
        var list = new List<Span>();
        int open = -1;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool closes = open >= 0 && c is '"' or '”' or '»' or '\n';
            if (closes && open >= 0) list.Add(new(open, i));
            if (closes || c == '\n') open = -1;
            else if (c is '"' or '“' or '«') open = i;
        }

        if (open >= 0) list.Add(new(open, text.Length));
        return list;
    }

    private static bool IsQuoted(Span passage, List<Span> quotations)
    {
        int inside = quotations.Sum(q => Math.Max(0, Math.Min(q.End, passage.End) - Math.Max(q.Start, passage.Start)));
        return inside >= passage.Length * .8;
    }
}
