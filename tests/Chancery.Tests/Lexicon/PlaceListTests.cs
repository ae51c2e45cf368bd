using Chancery.Lexicon;
using Xunit;

namespace Chancery.Tests.Lexicon;

public class PlaceListTests
{
    private static readonly PlaceList Places = PlaceList.Load(LexiconFiles.Embedded);
    private static readonly StateList States = StateList.Load(LexiconFiles.Embedded);

    [Theory]
    [InlineData("Istanbul on Monday", PlaceKind.City, "TUR")]
    [InlineData("São Paulo", PlaceKind.City, "BRA")]
    [InlineData("Northern Ireland", PlaceKind.Part, "GBR")]
    [InlineData("New Mexico", PlaceKind.Part, "USA")]
    [InlineData("Chechens", PlaceKind.People, "RUS")]
    [InlineData("GENEVA (ATS)", PlaceKind.City, "CHE")]
    public void A_place_has_its_state(string text, PlaceKind kind, string state)
    {
        Assert.True(Places.TryMatch(text, out Place place));
        Assert.Equal(kind, place.Kind);
        Assert.Equal(state, place.States[0]);
    }

    [Fact]
    public void A_sea_has_none_and_hides_the_state_in_its_name()
    {
        Assert.True(Places.TryMatch("Gulf of Oman", out Place place));
        Assert.Equal(PlaceKind.Nowhere, place.Kind);
        Assert.Empty(place.States);
        Assert.Equal("Gulf of Oman".Length, place.Length);
    }

    [Fact]
    public void A_city_of_two_states_gives_both() => Assert.Equal(["IND", "PAK"], Places.All.Single(p => p.Name == "Hyderabad").States);

    [Fact]
    public void Every_place_lies_in_a_state_that_is_there() => Assert.All(Places.All.SelectMany(p => p.States), id => Assert.NotNull(States.Find(id)));

    [Fact]
    public void Several_hundred_cities_are_there() => Assert.True(Places.All.Count(p => p.Kind == PlaceKind.City) > 600);
}
