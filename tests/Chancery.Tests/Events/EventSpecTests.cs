using Xunit;

namespace Chancery.Tests.Events;

/// <summary>The table of <c>Specs/events.md</c>: sentences and what is read from them.</summary>
public class EventSpecTests
{
    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "events.md")))
            {
                string[] cells = line.Split('|', StringSplitOptions.TrimEntries);
                if (cells.Length == 4 && cells[1].EndsWith('.') && cells[2].StartsWith('`')) rows.Add(cells[1], cells[2].Trim('`'));
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_sentence_reads_as_the_page_says(string sentence, string expected)
    {
        var events = EventReading.Read(sentence).Events;
        Assert.True(EventReading.Meets(events, expected), $"{expected} expected, read: {string.Join("; ", events.Select(EventReading.Line))}");
    }
}
