using Chancery.Lexicon;
using Xunit;

namespace Chancery.Tests.Lexicon;

public class StateListTests
{
    private static readonly StateList States = StateList.Load(LexiconFiles.Embedded);

    [Fact]
    public void Holds_all_members_and_observers()
    {
        Assert.Equal(193, States.All.Count(s => s.Kind == StateKind.Member));
        Assert.Equal(["PSE", "VAT"], States.All.Where(s => s.Kind == StateKind.Observer).Select(s => s.Id));
    }

    [Fact]
    public void Every_state_has_what_it_needs()
    {
        foreach (State state in States.All)
        {
            Assert.Matches("^[A-Z]{3}$", state.Id);
            if (state.Kind is StateKind.Member or StateKind.Observer or StateKind.Other)
            {
                Assert.True(state.Capitals.Length > 0, $"{state.Id} has no capital");
                Assert.True(state.Adjectives.Length > 0, $"{state.Id} has no adjective");
                Assert.True(state.Regions.Length > 0, $"{state.Id} has no region");
            }

            if (state.Kind == StateKind.Former) Assert.True(state is { From: not null, To: not null }, $"{state.Id} has no years");
            if (state.Kind == StateKind.Territory) Assert.NotNull(States.Find(state.Of ?? ""));
            if (state.Successor is { } successor) Assert.NotNull(States.Find(successor));
        }
    }

    [Theory]
    [InlineData("Denmark said", "DNK", NameUse.Name)]
    [InlineData("Danish", "DNK", NameUse.Adjective)]
    [InlineData("Danes voted", "DNK", NameUse.People)]
    [InlineData("Britons", "GBR", NameUse.People)]
    [InlineData("U.S. officials", "USA", NameUse.Abbreviation | NameUse.Adjective)]
    [InlineData("US-led", "USA", NameUse.Abbreviation | NameUse.Adjective)]
    [InlineData("Ivory Coast's", "CIV", NameUse.Name)]
    [InlineData("Burma,", "MMR", NameUse.Former)]
    [InlineData("KUALA LUMPUR (Reuters)", "MYS", NameUse.Capital)]
    [InlineData("Cote d’Ivoire", "CIV", NameUse.Name)]
    [InlineData("Papua New\n   Guinea", "PNG", NameUse.Name)]
    [InlineData("Guinea-Bissau", "GNB", NameUse.Name)]
    [InlineData("Kremlin", "RUS", NameUse.Seat)]
    [InlineData("South Yemen", "YMD", NameUse.Name)]
    [InlineData("Democratic Republic of Congo", "COD", NameUse.Name)]
    public void Finds_names_as_newspapers_write_them(string text, string id, NameUse use)
    {
        Assert.True(States.TryMatch(text, out StateName name));
        Assert.Equal(id, name.State.Id);
        Assert.Equal(use, name.Use);
    }

    [Theory]
    [InlineData("us and them")]
    [InlineData("turkey dinner")]
    [InlineData("Irony")]
    [InlineData("Malice")]
    [InlineData("UKip")]
    [InlineData("dprk")]
    public void Finds_no_name_in_other_words(string text) => Assert.False(States.TryMatch(text, out _));

    [Fact]
    public void Shared_names_give_every_state_the_likeliest_first()
    {
        Assert.True(States.TryMatch("Congolese troops", out StateName name));
        Assert.Equal(["COD", "COG"], name.States.Select(s => s.Id));
        Assert.True(States.TryMatch("Moscow", out name));
        Assert.Equal(["RUS", "SUN"], name.States.Select(s => s.Id));
    }

    [Fact]
    public void Names_of_other_things_ask_for_caution()
    {
        Assert.True(States.TryMatch("Jordan", out StateName jordan));
        Assert.True(jordan.Cautious);
        Assert.True(States.TryMatch("Norway", out StateName norway));
        Assert.False(norway.Cautious);
    }

    [Fact]
    public void A_description_gives_the_states_of_its_region()
    {
        Assert.True(States.TryMatchDescription("East African nation that", out int length, out var states));
        Assert.Equal("East African nation".Length, length);
        Assert.Contains(states, s => s.Id == "KEN");
        Assert.Contains(states, s => s.Id == "ETH");
        Assert.DoesNotContain(states, s => s.Id == "GHA");
        Assert.True(States.TryMatchDescription("Gulf emirate", out _, out states));
        Assert.Equal(["ARE", "KWT", "QAT"], states.Select(s => s.Id));
    }

    [Fact]
    public void A_shared_name_that_nobody_flagged_is_an_error()
    {
        var texts = LexiconFiles.Embedded.Paths.ToDictionary(p => p, p => LexiconFiles.Embedded.Open(p).ReadToEnd(), StringComparer.Ordinal);
        texts["states.yaml"] = texts["states.yaml"].Replace("adjectives: [Danish]", "adjectives: [Danish, Swedish]", StringComparison.Ordinal);
        var error = Assert.Throws<LexiconException>(() => StateList.Load(LexiconFiles.FromTexts(texts)));
        Assert.Contains("Swedish", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Years_bound_the_states_that_were()
    {
        State soviet = States.Find("SUN")!;
        Assert.True(soviet.ExistedIn(1985));
        Assert.False(soviet.ExistedIn(1995));
    }
}
