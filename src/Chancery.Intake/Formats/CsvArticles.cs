using Chancery.Articles;

namespace Chancery.Intake.Formats;

/// <summary>
/// Articles as rows with named columns: the contract's field names, or usual other names for them. Comma, semicolon or tab, as the
/// first row shows; fields in quotation marks may hold line breaks (RFC 4180). One row is in memory at a time.
/// </summary>
internal static class CsvArticles
{
    private static readonly (string Field, string[] Names)[] Columns =
    [
        ("id", ["id", "doc_id", "docid", "uid", "guid"]), ("text", ["text", "body", "content", "article", "fulltext", "full_text", "maintext", "articlebody"]),
        ("html", ["html", "markup"]), ("title", ["title", "headline"]), ("outlet", ["outlet", "source", "publisher", "publication", "newspaper", "site"]),
        ("author", ["author", "authors", "byline"]), ("url", ["url", "link", "address"]), ("published", ["published", "date", "publish_date", "date_publish", "pubdate", "published_at", "publication_date"]),
        ("crawled", ["crawled", "crawl_date", "date_download"]), ("lang", ["lang", "language"]),
    ];

    public static IEnumerable<IntakeItem> Read(string path, TextReader reader, ArticleParser parser, long largest)
    {
        string? first = reader.ReadLine();
        if (first is null) yield break;
        char separator = Separator(first);
        Dictionary<string, int> columns = Named(CsvRow.Split(first, separator));
        if (!columns.ContainsKey("text") && !columns.ContainsKey("html"))
        {
            yield return IntakeItem.Failed(path, 1, "no column is named text or html");
            yield break;
        }

        long line = 1;
        var rows = new CsvRow(reader, separator, largest);
        while (rows.Next())
        {
            long at = line + 1;
            line += rows.Lines;
            if (rows.Failure is { } failure) yield return IntakeItem.Failed(path, at, failure);
            else if (rows.Fields.Count > 1 || rows.Fields[0].Length > 0) yield return Item(path, at, rows.Fields, columns, parser);
        }
    }

    /// <summary>True when a first line reads as the header of such a file.</summary>
    public static bool IsHeader(string line)
    {
        if (line.Length > 2000 || line.AsSpan().IndexOfAny(',', ';', '\t') < 0) return false;
        Dictionary<string, int> columns = Named(CsvRow.Split(line, Separator(line)));
        return (columns.ContainsKey("text") || columns.ContainsKey("html")) && columns.Count > 1;
    }

    private static IntakeItem Item(string path, long line, List<string> fields, Dictionary<string, int> columns, ArticleParser parser)
    {
        string? Of(string name) => columns.TryGetValue(name, out int at) && at < fields.Count && fields[at].Length > 0 ? fields[at] : null;
        string? text = Of("text"), html = Of("html");
        if (text is null && html is null) return IntakeItem.Failed(path, line, "this row has no text");
        return IntakeItem.Of(parser.Parse(new ArticleInput
        {
            Id = Of("id") ?? path + "#" + line.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Text = text,
            Html = text is null ? html : null,
            Title = Of("title"),
            Outlet = Of("outlet"),
            Author = Of("author"),
            Url = Of("url"),
            Published = Of("published"),
            Crawled = Of("crawled"),
            Lang = Of("lang"),
        }));
    }

    private static Dictionary<string, int> Named(List<string> header)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (field, names) in Columns)
        {
            int at = -1;
            foreach (string name in names)
            {
                at = header.FindIndex(h => h.Trim('\uFEFF', ' ').Equals(name, StringComparison.OrdinalIgnoreCase));
                if (at >= 0) break;
            }

            if (at >= 0) columns[field] = at;
        }

        return columns;
    }

    private static char Separator(string header)
    {
        int commas = header.Count(c => c == ','), semicolons = header.Count(c => c == ';'), tabs = header.Count(c => c == '\t');
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}
