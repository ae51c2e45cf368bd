using Chancery.Events;
using Chancery.Lexicon;
using Chancery.Record;
using Chancery.Tests.Support;
using Xunit;
using Reading = Chancery.Resolution.Reading;

namespace Chancery.Tests.Record;

/// <summary>Undated papers on one happening, read by the whole reader and dated from each other. The situations are our own.</summary>
public sealed class NeighbourTests
{
    private const string Weekday = """
        Accra and Vientiane Keep Talking

        Experts of Ghana and Laos will meet again next month, Ghanaian Foreign Ministry spokesman Kojo Asare told reporters on Tuesday. Laos broke off relations in June 2018, two years ago.

        Foreign Minister Efua Boateng met her Laotian counterpart, Kham Sone, in Singapore last Friday, Asare said at his press conference. They had not met before.
        """;

    private const string Agency = """
        Two Ministers, One Table

        Ghanaian Foreign Minister Efua Boateng and Laotian Foreign Minister Kham Sone met in Singapore a few days ago, two years after Laos broke off relations in June 2018.

        The Ghana News Agency reported on June 13 that Boateng and Kham Sone had met in Singapore.

        Foreign Ministry spokesman Kojo Asare took questions about the meeting at a press conference and called it useful.
        """;

    [Fact]
    public void A_weekday_of_one_paper_and_an_agencys_day_in_the_other_date_both()
    {
        IReadOnlyList<Reading> dated = Dated(("a", Weekday, null), ("b", Agency, null));
        Assert.All(dated, r => Assert.True(r.Published.Interval!.Days <= 15 && r.Published.Interval.Contains(new(2020, 6, 16)), $"dated {r.Published.Interval.Text}"));
        Assert.All(dated, r => Assert.All(r.Events.Where(e => e.Type == "meeting.ministerial" && e.Status == EventStatus.Happened), e => Assert.Equal("2020-06-12", e.When!.Interval!.Text)));
        Assert.Equal("2020-06-12", Assert.Single(dated[0].Times, t => t.Span.Of(dated[0].Article.Text) == "last Friday").Value);
    }

    [Fact]
    public void A_dated_neighbour_dates_an_undated_paper()
    {
        IReadOnlyList<Reading> dated = Dated(("a", Weekday, null), ("c", "Ghanaian Foreign Minister Efua Boateng met Laotian Foreign Minister Kham Sone in Singapore on Friday.", "2020-06-13"));
        Assert.True(dated[0].Published.Interval!.Days <= 14, $"dated only {dated[0].Published.Interval}");
        Assert.True(dated[0].Published.Interval!.Contains(new(2020, 6, 16)));
    }

    [Fact]
    public void Papers_on_other_matters_date_nothing()
    {
        var alone = Dated(("a", Weekday, null))[0];
        var dated = Dated(("a", Weekday, null), ("d", "Peruvian Foreign Minister Rosa Quispe met Chadian Foreign Minister Ali Issa in Singapore on Friday.", "2020-06-13"))[0];
        Assert.Equal(alone.Published.Interval, dated.Published.Interval);
        Assert.True(alone.Published.Interval!.Days > 200);
    }

    private static IReadOnlyList<Reading> Dated(params (string Id, string Text, string? Published)[] articles) => new JointDating(LexiconFiles.Embedded).Overlay(Reads.Of(articles));
}
