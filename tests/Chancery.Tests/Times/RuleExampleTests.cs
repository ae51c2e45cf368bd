using Chancery.Lexicon;
using Chancery.Times;
using Chancery.Times.Patterns;
using Xunit;

namespace Chancery.Tests.Times;

/// <summary>Every rule of lexicon/times has an example, and the example is its test: counted from Wednesday 13 May 2020.</summary>
public sealed class RuleExampleTests
{
    private const string Published = "2020-05-13";

    public static TheoryData<string> Rules => [.. TimeLexicon.Read(LexiconFiles.Embedded).Rules.Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_example_comes_out_as_written(string id)
    {
        TimeRule rule = TimeLexicon.Read(LexiconFiles.Embedded).Rules.Single(r => r.Id == id);
        foreach (RuleExample example in rule.Examples)
        {
            var times = TimeReading.Read(example.Text, Published).Times;
            if (example.Value.Length == 0)
            {
                Assert.Empty(times.Select(t => example.Text[t.Span.Start..t.Span.End]));
                continue;
            }

            TimeExpression? found = times.FirstOrDefault(t => t.Span.Start == example.Start && t.Span.End == example.End);
            Assert.True(found is not null, $"'{example.Text[example.Start..example.End]}' was not found; found: {string.Join(", ", times.Select(t => example.Text[t.Span.Start..t.Span.End]))}");
            Assert.Equal((example.Text, example.Value), (example.Text, found.Value));
            if (example.Edtf is not null) Assert.Equal(example.Edtf, found.Interval?.Text);
        }
    }

    [Fact]
    public void Rule_ids_are_unique()
    {
        string[] ids = [.. TimeLexicon.Read(LexiconFiles.Embedded).Rules.Select(r => r.Id)];
        Assert.Equal(ids.Distinct(), ids);
    }
}
