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
        Talks on Peru Thaw Go On

        Kenya's Foreign Ministry spokeswoman said Nairobi and Lima are holding expert-level talks with the aim of mending relations that were cut in March 2016, three years ago.

        Amina Otieno, speaking in her weekly press briefing on Wednesday, said a recent meeting between Foreign Minister Peter Mwangi with his Peruvian counterpart, Rosa Quispe, was part of this process.

        The first meeting between the two countries' foreign ministers after the break was held in Geneva last Thursday, on the sidelines of a trade conference.
        """;

    private const string Agency = """
        Change Expected in Kenya-Peru Ties

        A few days ago, Kenyan Foreign Minister Peter Mwangi and his Peruvian counterpart Rosa Quispe met in Geneva. Peru broke off relations in March 2016, three years ago.

        Asked about the meeting between Mwangi and Quispe, Kenya's Foreign Ministry spokeswoman Amina Otieno said in her weekly press conference that the talks would continue.

        During their meeting in Geneva, Mwangi and Quispe talked about “fishing rights and flights,” Andina news agency reported on May 10.
        """;

    [Fact]
    public void A_weekday_of_one_paper_and_an_agencys_day_in_the_other_date_both()
    {
        IReadOnlyList<Reading> dated = Dated(("a", Weekday, null), ("b", Agency, null));
        Assert.Equal(["[2019-05-15..2019-05-21]", "[2019-05-15..2019-05-21]"], dated.Select(r => r.Published.Interval!.Text));
        Assert.All(dated, r => Assert.Contains(r.Events, e => e.Type == "meeting.ministerial" && e.When?.Interval?.Text == "2019-05-09"));
        Assert.All(dated, r => Assert.Equal("2019-05-15", Assert.Single(r.Events, e => e.Type == "press.conference").When!.Interval!.Text));
        Assert.Equal("2019-05-09", Assert.Single(dated[0].Times, t => t.Span.Of(dated[0].Article.Text) == "last Thursday").Value);
    }

    [Fact]
    public void A_dated_neighbour_dates_an_undated_paper()
    {
        IReadOnlyList<Reading> dated = Dated(("a", Weekday, null), ("c", "Kenyan Foreign Minister Peter Mwangi met Peruvian Foreign Minister Rosa Quispe in Geneva on Thursday.", "2019-05-10"));
        Assert.True(dated[0].Published.Interval!.Days <= 14, $"dated only {dated[0].Published.Interval}");
        Assert.True(dated[0].Published.Interval!.Contains(new(2019, 5, 15)));
    }

    [Fact]
    public void Papers_on_other_matters_date_nothing()
    {
        var alone = Dated(("a", Weekday, null))[0];
        var dated = Dated(("a", Weekday, null), ("d", "Laotian Foreign Minister Kham Sone met Chadian Foreign Minister Ali Deby in Geneva on Thursday.", "2019-05-10"))[0];
        Assert.Equal(alone.Published.Interval, dated.Published.Interval);
        Assert.True(alone.Published.Interval!.Days > 200);
    }

    private static IReadOnlyList<Reading> Dated(params (string Id, string Text, string? Published)[] articles) => new JointDating(LexiconFiles.Embedded).Overlay(Reads.Of(articles));
}
