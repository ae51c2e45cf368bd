using Chancery.Language;
using Chancery.Web.Drawings;
using Chancery.Web.Views;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Xunit;

namespace Chancery.Tests.Web;

/// <summary>What pages are made of: dates in words, text cut into runs, differences, scales.</summary>
public class ViewTests
{
    [Theory]
    [InlineData("2016-09-27", "27 Sep 2016")]
    [InlineData("2016-09", "Sep 2016")]
    [InlineData("2016", "2016")]
    [InlineData("2017-04-10~", "about 10 Apr 2017")]
    [InlineData("[2016-09-26..2016-10-02]", "26 Sep 2016 – 2 Oct 2016, one day")]
    [InlineData("2012-09/..", "since Sep 2012")]
    [InlineData("../2012-09", "until Sep 2012")]
    [InlineData("/..", "undated")]
    [InlineData("2031-01-27/[2031-01-28..2031-03-06]", "27 Jan 2031 – 28 Jan 2031 or up to 6 Mar 2031")]
    [InlineData("[..2016-09-26]", "on or before 26 Sep 2016")]
    [InlineData(null, "undated")]
    public void Dates_are_told_in_words(string? edtf, string words) => Assert.Equal(words, Edtf.Words(edtf));

    [Fact]
    public void A_stretch_with_an_uncertain_end_is_drawn_to_its_last_day() =>
        Assert.Equal((new LocalDate(2031, 1, 27), new LocalDate(2031, 3, 6)), Edtf.Days("2031-01-27/[2031-01-28..2031-03-06]"));

    [Fact]
    public void Every_letter_of_an_article_stands_in_one_run_whatever_lies_over_it() => Prop.ForAll(
        Texts().ToArbitrary(),
        given =>
        {
            var (text, ranges, mark) = given;
            var paragraphs = TextParagraph.Of(text, new Span(0, text.Length), ranges, mark);
            Assert.Equal(text.Replace("\n", "", StringComparison.Ordinal), string.Concat(paragraphs.SelectMany(p => p.Runs).Select(r => r.Text)));
            if (mark is not { Length: > 0 } m) return;
            Assert.Equal(m.Of(text).Replace("\n", "", StringComparison.Ordinal), string.Concat(paragraphs.SelectMany(p => p.Runs).Where(r => r.IsMarked).Select(r => r.Text)));
            Assert.InRange(paragraphs.SelectMany(p => p.Runs).Count(r => r.IsFirstMarked), 0, 1);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_innermost_layer_is_the_one_a_click_leads_to()
    {
        var run = TextParagraph.Of("abc", new Span(0, 3), [new(new(0, 3), 's', "s0"), new(new(1, 2), 'e', "e0"), new(new(1, 3), 'a', "a0")], null)[0].Runs[1];
        Assert.Equal(("b", "e0", "aes"), (run.Text, run.Link, run.Classes));
    }

    [Fact]
    public void Words_another_rendering_lacks_are_told_apart() =>
        Assert.Equal([("The embassy ", false), ("may ", true), ("reopen ", false), ("soon", true)], WordDifference.Between("The embassy will reopen.", "The embassy may reopen soon"));

    [Fact]
    public void Pieces_of_a_rendering_make_it_whole_again() => Prop.ForAll<NonNull<string>, NonNull<string>>((a, b) =>
        Assert.Equal(string.Join(' ', b.Get.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), string.Concat(WordDifference.Between(a.Get, b.Get).Select(p => p.Text)))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_window_holds_most_of_the_days_and_the_cursor()
    {
        LocalDate[] days = [new(1980, 1, 1), .. Enumerable.Range(0, 9).Select(n => new LocalDate(2020, 1 + n, 1))];
        Assert.Equal("1y", TimeWindow.Of(days, null, null)!.Name);
        Assert.Equal("all", TimeWindow.Of(days, "all", null)!.Name);
        TimeWindow back = TimeWindow.Of(days, "1y", new LocalDate(1980, 6, 1))!;
        Assert.True(back.From <= new LocalDate(1980, 6, 1) && new LocalDate(1980, 6, 1) <= back.To);
        Assert.Null(TimeWindow.Of([], null, null));
    }

    [Theory]
    [InlineData(20, 2, 12)]
    [InlineData(300, 2, 12)]
    [InlineData(4000, 4, 14)]
    [InlineData(40000, 4, 14)]
    public void A_scale_has_room_for_its_labels(int days, int least, int most)
    {
        var scale = new TimeScale(new(1905, 3, 5), new LocalDate(1905, 3, 5).PlusDays(days), 0, 740);
        Assert.InRange(scale.Ticks().Count(), least, most);
        Assert.All(scale.Ticks(), t => Assert.True(scale.Holds(t.Day)));
    }

    private static Gen<(string Text, LayerRange[] Ranges, Span? Mark)> Texts() =>
        from letters in Gen.Elements('a', 'b', ' ', '\n', 'é', '\u202e').ArrayOf(40)
        from ends in Gen.Choose(0, 40).ArrayOf(12)
        from kinds in Gen.Elements('t', 'a', 's', 'e', 'd').ArrayOf(5)
        let spans = ends.Chunk(2).Select(p => new Span(Math.Min(p[0], p[1]), Math.Max(p[0], p[1]))).ToArray()
        select (new string(letters), spans.Take(5).Select((s, i) => new LayerRange(s, kinds[i], $"{kinds[i]}{i}")).ToArray(), (Span?)spans[5]);
}
