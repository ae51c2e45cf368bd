using Chancery.Language;
using Xunit;

namespace Chancery.Tests.Language;

public sealed class ConlluTests(ShippedAnalyzer shipped) : IClassFixture<ShippedAnalyzer>
{
    [Theory]
    [InlineData("Ghana's envoy doesn't agree. \"We cannot wait,\" she said.\n\nTalks went on, though.")]
    [InlineData("COSTS (2014): rice 12, wheat 7; http://example.org/x")]
    [InlineData("Москва и Accra")]
    public void What_is_written_reads_back_the_same(string text)
    {
        var analysis = shipped.Analyzer.Analyze(text);
        var again = Analysis.FromConllu(ConlluWriter.Write(analysis));
        Assert.Equal(text, again.Text);
        Assert.Equal(ConlluWriter.Write(analysis), ConlluWriter.Write(again));
        for (var i = 0; i < analysis.WordCount; i++)
        {
            Assert.Equal(analysis[i].Span, again[i].Span);
            Assert.Equal(analysis[i].Head, again[i].Head);
            Assert.Equal(analysis[i].Feats, again[i].Feats);
        }
    }

    [Theory]
    [InlineData("1\tword\n", "line 1")]
    [InlineData("1\ta\ta\tX\t_\t_\t0\troot\t_\t_\n3\tb\tb\tX\t_\t_\t1\tdep\t_\t_\n", "line 2")]
    [InlineData("1\ta\ta\tX\t_\t_\t9\tdep\t_\t_\n\n", "head")]
    [InlineData("1\ta\ta\tX\t_\t_\t1\tdep\t_\t_\n", "own head")]
    public void A_malformed_line_is_named(string conllu, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => Analysis.FromConllu(conllu)).Message, StringComparison.Ordinal);

    [Fact]
    public void Noise_never_fails_but_as_a_format_error()
    {
        string[] fields = ["1", "2", "1-2", "3.1", "-1", "99999999999", "_", "", "a", "root", "nsubj:x", "SpaceAfter=No", "Number=Sing", "# newpar", "\u0000"];
        var random = new Random(11);
        for (var i = 0; i < 3000; i++)
        {
            var lines = Enumerable.Range(0, random.Next(1, 5)).Select(n => random.Next(4) == 0 ? fields[random.Next(fields.Length)]
                : string.Join('\t', Enumerable.Range(0, 10).Select(f => f == 0 && random.Next(2) == 0 ? $"{n + 1}" : f == 6 && random.Next(2) == 0 ? "0" : fields[random.Next(fields.Length)])));
            try
            {
                var analysis = Analysis.FromConllu(string.Join('\n', lines));
                for (var w = 0; w < analysis.WordCount; w++) Assert.InRange(analysis[w].End, analysis[w].Start, analysis.Text.Length);
                ConlluWriter.Write(analysis);
            }
            catch (FormatException e)
            {
                Assert.StartsWith("line ", e.Message, StringComparison.Ordinal);
            }
        }
    }
}
