using System.Text;
using Chancery.Articles.Feeds;

namespace Chancery.Intake.Formats;

/// <summary>Tells the kind of an input by its first bytes and, where they leave a choice, by its name.</summary>
internal static class KindOf
{
    private static readonly string[] Marks = ["<!doctype html", "<html", "<head", "<body", "<article", "<div", "<p>", "<!--"];

    public static InputKind Bytes(ReadOnlySpan<byte> head, string path)
    {
        if (head.StartsWith((byte[])[0x1F, 0x8B])) return InputKind.Gzip;
        if (head.StartsWith("WARC/"u8)) return InputKind.Warc;
        string start = Start(head);
        string extension = Extension(path);
        if (FeedReader.IsFeed(start)) return InputKind.Feed;
        if (extension == ".json") return InputKind.Json;
        if (extension is ".jsonl" or ".ndjson" || LooksLikeJson(start)) return InputKind.JsonLines;
        if (extension is ".html" or ".htm" or ".xhtml") return InputKind.Html;
        if (start.StartsWith('<') && Marks.Any(m => start.StartsWith(m, StringComparison.OrdinalIgnoreCase))) return InputKind.Html;
        if (start.StartsWith("<?xml", StringComparison.Ordinal) && start.Contains("<html", StringComparison.OrdinalIgnoreCase)) return InputKind.Html;
        int line = start.IndexOf('\n', StringComparison.Ordinal);
        if (extension is ".csv" or ".tsv" || (line > 0 && CsvArticles.IsHeader(start[..line].TrimEnd('\r')))) return InputKind.Csv;
        return InputKind.Text;
    }

    /// <summary>The extension that tells the kind; of "a.jsonl.gz" the inner one.</summary>
    private static string Extension(string path)
    {
        string extension = Path.GetExtension(path).ToLowerInvariant();
        return extension == ".gz" ? Path.GetExtension(path[..^3]).ToLowerInvariant() : extension;
    }

    private static bool LooksLikeJson(string start)
    {
        if (!start.StartsWith('{')) return false;
        string rest = start[1..].TrimStart();
        return rest.StartsWith('"') && rest.IndexOf('"', 1) is var close && close > 0 && rest[(close + 1)..].TrimStart().StartsWith(':');
    }

    private static string Start(ReadOnlySpan<byte> head)
    {
        Encoding encoding = head switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => Encoding.UTF8,
        };
        return encoding.GetString(head).TrimStart('\uFEFF').TrimStart();
    }
}
