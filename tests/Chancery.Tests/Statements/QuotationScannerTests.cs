using Chancery.Language;
using Chancery.Statements;
using Xunit;

namespace Chancery.Tests.Statements;

public sealed class QuotationScannerTests
{
    [Theory]
    [InlineData("She said “we agree” twice.", "we agree")]
    [InlineData("She said \"we agree\" twice.", "we agree")]
    [InlineData("She said ``we agree'' twice.", "we agree")]
    [InlineData("She said ''we agree'' twice.", "we agree")]
    [InlineData("She said «we agree» twice.", "we agree")]
    [InlineData("She said „we agree“ twice.", "we agree")]
    [InlineData("Minister: ‘We agree.’", "We agree.")]
    [InlineData("“It is Ghana’s ‘final’ word,” he said.", "It is Ghana’s ‘final’ word,")]
    [InlineData("“We agree,\" he said.", "We agree,")]
    public void Finds_what_stands_between_marks_of_every_kind(string text, string inner)
    {
        Quotation found = Assert.Single(Scan(text));
        Assert.Equal(inner, found.Inner.Of(text));
        Assert.True(found.IsClosed);
    }

    [Theory]
    [InlineData("Peru’s envoy didn’t go, and the workers' union won't.")]
    [InlineData("The '90s were the consuls' best years.")]
    public void An_apostrophe_is_no_mark(string text) => Assert.Empty(Scan(text));

    [Fact]
    public void A_mark_left_open_ends_with_its_paragraph_and_the_next_one_opens_it_again()
    {
        const string text = "“We began in May.\n\n“We ended in June,” she said.";
        List<Quotation> found = Scan(text);
        Assert.Equal(["We began in May.", "We ended in June,"], found.Select(q => q.Inner.Of(text)));
        Assert.Equal([false, true], found.Select(q => q.IsClosed));
    }

    private static List<Quotation> Scan(string text) => QuotationScanner.Scan(text, [new Span(0, text.Length)]);
}
