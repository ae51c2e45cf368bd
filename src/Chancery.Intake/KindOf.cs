using System.Text;

namespace Chancery.Intake;

/// <summary>Tells the kind of an input by its first bytes and, where they leave a choice, by its name.</summary>
internal static class KindOf
{
    private static readonly string[] Marks = ["<!doctype html", "<html", "<head", "<body", "<article", "<div", "<p>", "<!--"];

    public static InputKind Bytes(ReadOnlySpan<byte> head, string path)
    {
        if (head.StartsWith((byte[])[0x1F, 0x8B])) return InputKind.Gzip;
        if (head.StartsWith("WARC/"u8)) return InputKind.Warc;
        string start = Start(head);
        string extension = System.IO.Path.GetExtension(path).ToLowerInvariant();
        if (start.StartsWith('{') && (extension is ".jsonl" or ".ndjson" or ".json" || LooksLikeJson(start))) return InputKind.JsonLines;
        if (extension is ".jsonl" or ".ndjson") return InputKind.JsonLines;
        if (extension is ".html" or ".htm" or ".xhtml") return InputKind.Html;
        if (start.StartsWith('<') && Marks.Any(m => start.StartsWith(m, StringComparison.OrdinalIgnoreCase))) return InputKind.Html;
        return InputKind.Text;
    }

    private static bool LooksLikeJson(string start)
    {
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
