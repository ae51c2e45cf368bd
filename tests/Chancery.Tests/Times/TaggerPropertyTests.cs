using System.Diagnostics;
using System.Text;
using Chancery.Articles;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Times;
using Xunit;

namespace Chancery.Tests.Times;

public sealed class TaggerPropertyTests
{
    private static readonly string[] Pieces =
    [
        "the", "first", "three", "quarters", "of", "1990", "1990s", "last", "year", "May", "5", "'98", "12:30", "p.m.", "Tuesday", "a", "few", "days", "ago", "later", "every",
        "two", "hundred", "and", "ten", "-", ",", ".", "early", "mid", "recent", "months", "the end of", "31", "February", "BC", "Ramadan", "\n\n", "ä", "𝔘", "2882015", "$", "%", "to", "more than",
    ];

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public void Any_text_gives_ordered_spans_inside_it_and_the_same_again(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (int i = 0; i < 4000; i++) text.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(6) == 0 ? "" : " ");
        string all = text.ToString();
        var times = TimeReading.Read(all, "2010-06-15").Times;
        int at = 0;
        foreach (TimeExpression time in times)
        {
            Assert.InRange(time.Span.Start, at, all.Length);
            Assert.InRange(time.Span.End, time.Span.Start + 1, all.Length);
            at = time.Span.End;
        }

        Assert.NotEmpty(times);
        Assert.Equal(times.Select(t => (t.Span, t.Value, t.Interval?.Text)), TimeReading.Read(all, "2010-06-15").Times.Select(t => (t.Span, t.Value, t.Interval?.Text)));
    }

    [Fact]
    public void Dropped_ranges_give_no_times()
    {
        const string text = "Recent posts: 4 hours ago. The treaty was signed on 5 May 1998.";
        int body = text.IndexOf("The treaty", StringComparison.Ordinal);
        var article = new Article { Id = "t", Text = text, Hash = "", Body = [new Span(body, text.Length)] };
        Assert.Equal(["1998-05-05"], new TimeTagger(LexiconFiles.Embedded).Tag(article, Analysis.Empty).Select(t => t.Value));
    }

    [Theory]
    [InlineData("one hundred and ")]
    [InlineData("the first of the first of ")]
    [InlineData("1990-")]
    [InlineData("early mid late ")]
    public void Time_is_linear_whatever_the_text_repeats(string piece)
    {
        double Seconds(int times)
        {
            string text = string.Concat(Enumerable.Repeat(piece, times));
            var tagger = TimeReading.Tagger;
            double best = double.MaxValue;
            for (int run = 0; run < 3; run++)
            {
                var clock = Stopwatch.StartNew();
                tagger.Tag(text, [new Span(0, text.Length)], null);
                best = Math.Min(best, clock.Elapsed.TotalSeconds);
            }

            return best;
        }

        Seconds(1000);
        double small = Seconds(10_000), large = Seconds(80_000);
        Assert.True(large < (small * 40) + 0.5, $"eight times the text took {large / small:0.0} times as long");
    }

    [Fact]
    public void A_rule_without_an_example_is_refused()
    {
        var files = LexiconFiles.FromTexts(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["times/words.yaml"] = "unit1:\n  words: {day: D}\n",
            ["times/fragments.yaml"] = "{}\n",
            ["times/rules-1.yaml"] = "- rule: x\n  pattern: \"that {unit1:unit}\"\n  means: unit\n",
        });
        var error = Assert.Throws<LexiconException>(() => Chancery.Times.Patterns.TimeLexicon.Read(files));
        Assert.Contains("example", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, error.Line);
    }
}
