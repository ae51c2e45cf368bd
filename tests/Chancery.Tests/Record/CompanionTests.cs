using Chancery.Record;
using Chancery.Tests.Support;
using Chancery.Times;
using Xunit;
using Reading = Chancery.Resolution.Reading;

namespace Chancery.Tests.Record;

/// <summary>An article that says nothing of its year takes it from dated ones that tell of the same happenings; what only looks alike gives none.</summary>
public class CompanionTests
{
    private const string Severed = "Fiji broke off diplomatic relations with Tonga on Tuesday, Foreign Minister Jone Koroi said in Suva. Tonga called the step of Fiji baseless.";

    private static PublishedDate Of(string text, params (string Text, string Published)[] others) => new JointDating()
        .Overlay(Reads.Of([("u", text, null), .. others.Select((o, i) => ($"d{i}", o.Text, (string?)o.Published))]))[0].Published;

    [Fact]
    public void A_day_without_its_year_and_the_same_act_give_the_year()
    {
        var published = Of("NADI, Sept. 26 (Island News) - Samoa has offered to mediate, a minister said. Fiji broke off diplomatic relations with Tonga on August 24. Tonga has asked Fiji for an answer.", (Severed, "2021-08-25"));
        Assert.Equal(("2021-09-26", PublishedBasis.Inferred), (published.Interval?.Text, published.Basis));
    }

    [Fact]
    public void Without_a_likeness_nothing_is_concluded()
    {
        var published = Of("NADI, Sept. 26 (Island News) - Fiji and Tonga opened a ferry line, and the ministers praised it. Tonga thanked Fiji.", (Severed, "2021-08-25"));
        Assert.Equal(PublishedBasis.Unknown, published.Basis);
    }

    [Fact]
    public void Two_years_that_speak_as_loud_leave_it_open()
    {
        var published = Of("NADI, Sept. 26 (Island News) - Fiji recalled its ambassador from Tonga on August 24, Jone Koroi said.",
            ("Fiji recalled its ambassador from Tonga on August 24, Jone Koroi said.", "2016-08-25"), ("Fiji recalled its ambassador from Tonga on August 24, Jone Koroi said.", "2021-08-25"));
        Assert.True(published.Interval?.Days is null, $"both years fit, yet it says {published.Interval}");
    }

    [Fact]
    public void The_order_of_the_articles_does_not_show()
    {
        var articles = Reads.Of(("a", Severed, "2021-08-25"), ("b", "APIA, Sept. 26 (Island News) - Fiji broke off diplomatic relations with Tonga on August 24. Tonga regrets it.", null), ("c", "On September 26 Fiji thanked Tonga for nothing. The two had broken off diplomatic relations in August.", null));
        string[] Dates(IReadOnlyList<Reading> order) => [.. new JointDating().Overlay(order).OrderBy(r => r.Article.Id, StringComparer.Ordinal).Select(r => r.Published.Interval?.Text ?? "")];
        Assert.Equal(Dates(articles), Dates([.. articles.Reverse()]));
    }
}
