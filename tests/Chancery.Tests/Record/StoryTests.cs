using Chancery.Record.Stories;
using NodaTime;
using Xunit;

namespace Chancery.Tests.Record;

/// <summary>Articles on one happening are one story, whatever words they use and in whatever order they come.</summary>
public class StoryTests
{
    private static readonly StoryText[] _texts =
    [
        new("a", "A ferry with 200 passengers ran aground off Zanzibar on Friday; the coast guard of Tanzania rescued all of them."),
        new("b", "Tanzania's coast guard saved 200 people from a ferry that ran onto rocks near Zanzibar."),
        new("c", "All passengers of the Zanzibar ferry were rescued, the Tanzanian coast guard said."),
        new("d", "The central bank of Iceland raised its rate to nine per cent on Wednesday, citing wages and inflation."),
        new("e", "Inflation and wages moved Iceland's central bank to raise interest rates to nine per cent."),
        new("f", "Rates in Iceland go up to nine per cent, the central bank announced, as wages grow."),
        new("g", "A choir from Montevideo won the prize of the festival in Llangollen."),
    ];

    [Fact]
    public void Two_stories_and_a_lone_article_are_told_apart()
    {
        Assert.Equal(["a", "a", "a", "d", "d", "d", "g"], StoryFinder.Group(_texts));
        Assert.Equal(["g", "d", "d", "d", "a", "a", "a"], StoryFinder.Group([.. _texts.Reverse()]));
    }

    [Fact]
    public void The_same_words_a_year_later_are_another_story()
    {
        StoryText now = _texts[0] with { Published = new LocalDate(2021, 5, 1) }, again = now with { Id = "z", Published = new LocalDate(2022, 5, 1) };
        Assert.Equal(["a", "b", "z"], StoryFinder.Group([now, _texts[1] with { Published = new LocalDate(2021, 12, 1) }, again]));
    }

    [Fact]
    public void Nothing_makes_no_story() => Assert.Empty(StoryFinder.Group([]));
}
