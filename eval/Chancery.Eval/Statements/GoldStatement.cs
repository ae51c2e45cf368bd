using System.Text;
using System.Text.Json;
using Chancery.Language;

namespace Chancery.Eval.Statements;

/// <summary>One gold attribution; offsets turned from code points into UTF-16 code units.</summary>
internal sealed record GoldStatement(string Mode, IReadOnlyList<Span> Source, IReadOnlyList<Span> Cue, IReadOnlyList<Span> Content)
{
    public static List<GoldStatement> Read(JsonElement line, string text)
    {
        int[] units = Units(text);
        return [.. line.GetProperty("attributions").EnumerateArray().Select(a => new GoldStatement(a.GetProperty("type").GetString()!, Spans(a, "source", units), Spans(a, "cue", units), Spans(a, "content", units)))];
    }

    private static List<Span> Spans(JsonElement attribution, string key, int[] units) =>
        [.. attribution.GetProperty(key).EnumerateArray().Select(s => new Span(units[s.GetProperty("start").GetInt32()], units[s.GetProperty("end").GetInt32()]))];

    private static int[] Units(string text)
    {
        var units = new List<int>(text.Length + 1);
        int at = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            units.Add(at);
            at += rune.Utf16SequenceLength;
        }

        units.Add(at);
        return [.. units];
    }
}
