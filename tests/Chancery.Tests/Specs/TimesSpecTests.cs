using Chancery.Tests.Support;
using Xunit;

namespace Chancery.Tests.Specs;

/// <summary>Runs every row of times.md.</summary>
public sealed class TimesSpecTests
{
    public static TheoryData<string, string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string, string>();
        foreach (string line in File.ReadLines(Repository.PathTo("tests", "Chancery.Tests", "Specs", "times.md")))
        {
            string[] cells = [.. line.Split('|').Select(c => c.Trim())];
            if (cells.Length == 6 && cells[1].Contains('[', StringComparison.Ordinal)) rows.Add(cells[1], cells[2], cells[3], cells[4]);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Comes_out_as_the_page_says(string sentence, string published, string value, string edtf)
    {
        int open = sentence.IndexOf('[', StringComparison.Ordinal), close = sentence.IndexOf(']', StringComparison.Ordinal);
        string text = sentence.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var times = Reads.Of(text, published == "none" ? null : published).Times;
        var found = Assert.Single(times, t => t.Span.Start == open && t.Span.End == close - 1);
        Assert.Equal((value, edtf), (found.Value, found.Interval?.Text ?? "–"));
        if (found.Interval is not null) Assert.NotEmpty(found.Why);
    }
}
