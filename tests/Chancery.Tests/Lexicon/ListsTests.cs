using Chancery.Lexicon;
using Xunit;

namespace Chancery.Tests.Lexicon;

public class ListsTests
{
    private static readonly LexiconFiles Files = LexiconFiles.Embedded;
    private static readonly StateList States = StateList.Load(Files);
    private static readonly OfficeList Offices = OfficeList.Load(Files);
    private static readonly BodyList Bodies = BodyList.Load(Files);
    private static readonly OrganisationList Organisations = OrganisationList.Load(Files);
    private static readonly OutletList Outlets = OutletList.Load(Files);
    private static readonly ArmedGroupList Groups = ArmedGroupList.Load(Files);

    [Fact]
    public void Every_code_an_entry_gives_is_there()
    {
        IEnumerable<string?> states =
        [
            .. Offices.All.Select(o => o.State), .. Bodies.All.Select(b => b.State), .. Outlets.All.Select(o => o.State),
            .. Organisations.All.SelectMany(o => o.Members.Cast<string?>().Append(o.State)), .. Groups.All.SelectMany(g => g.States),
        ];
        Assert.All(states.OfType<string>(), id => Assert.NotNull(States.Find(id)));
        Assert.All(Offices.All.Select(o => o.Of).OfType<string>(), id => Assert.NotNull(Organisations.Find(id)));
        Assert.All(Bodies.All.Select(b => b.Office).OfType<string>(), id => Assert.NotNull(Offices.Find(id)));
    }

    [Theory]
    [InlineData("Foreign Minister Anna", "foreign-minister", false)]
    [InlineData("foreign ministers of", "foreign-minister", true)]
    [InlineData("Minister for Foreign Affairs", "foreign-minister", false)]
    [InlineData("ministers of defence", "defence-minister", true)]
    [InlineData("FM Lee", "foreign-minister", false)]
    [InlineData("chargé d’affaires", "charge-daffaires", false)]
    [InlineData("spokeswomen", "spokesman", true)]
    [InlineData("Deputy Foreign Minister", "deputy-foreign-minister", false)]
    [InlineData("Secretaries of State", "secretary-of-state", true)]
    public void Finds_offices(string text, string id, bool plural)
    {
        Assert.True(Offices.TryMatch(text, out OfficeName name));
        Assert.Equal(id, name.Office.Id);
        Assert.Equal(plural, name.Plural);
    }

    [Fact]
    public void Letters_of_an_office_need_their_case() => Assert.False(Offices.TryMatch("fm radio", out _));

    [Theory]
    [InlineData("Ministry of Foreign Affairs said", "foreign-ministry", null)]
    [InlineData("State Department", "state-department", "USA")]
    [InlineData("Knesset", "knesset", "ISR")]
    [InlineData("foreign ministries", "foreign-ministry", null)]
    [InlineData("supreme court", "supreme-court", null)]
    public void Finds_bodies(string text, string id, string? state)
    {
        Assert.True(Bodies.TryMatch(text, out _, out Body body));
        Assert.Equal(id, body.Id);
        Assert.Equal(state, body.State);
    }

    [Theory]
    [InlineData("Agence France-Presse reported", "Agence France-Presse", false)]
    [InlineData("AFP", "Agence France-Presse", false)]
    [InlineData("KUNA", "KUNA", false)]
    [InlineData("Guardian", "The Guardian", true)]
    [InlineData("Dawn broke", "Dawn", true)]
    [InlineData("Süddeutsche Zeitung", "Sueddeutsche Zeitung", false)]
    public void Finds_outlets(string text, string outlet, bool common)
    {
        Assert.True(Outlets.TryMatch(text, out OutletName name));
        Assert.Equal(outlet, name.Outlet.Name);
        Assert.Equal(common, name.Common);
    }

    [Fact]
    public void Finds_the_outlet_of_a_host()
    {
        Assert.Equal("Dawn", Outlets.OfHost("www.dawn.com")?.Name);
        Assert.Equal("CNN", Outlets.OfHost("edition.cnn.com")?.Name);
        Assert.Null(Outlets.OfHost("notdawn.com"));
        Assert.Null(Outlets.OfHost("localhost"));
    }

    [Fact]
    public void Finds_organisations_and_groups()
    {
        Assert.True(Organisations.TryMatch("U.N. Security Council", out _, out Organisation council));
        Assert.Equal("UNO", council.State);
        Assert.True(Organisations.TryMatch("GCC states", out _, out Organisation gulf));
        Assert.Contains("OMN", gulf.Members);
        Assert.False(Organisations.TryMatch("who", out _, out _));
        Assert.True(Organisations.TryMatch("Likud said", out _, out Organisation party));
        Assert.Equal(("ISR", "PTY"), (party.State, party.Sector));
        Assert.True(Groups.TryMatch("Tamil Tigers", out _, out ArmedGroup tigers));
        Assert.Equal(["LKA"], tigers.States);
        Assert.False(tigers.Active);
    }

    [Fact]
    public void Outlets_of_every_region_are_there()
    {
        string[] regions = ["West Africa", "East Africa", "Southern Africa", "North Africa", "Middle East", "South Asia", "Southeast Asia", "East Asia", "Central Asia", "Oceania", "South America", "Central America", "Caribbean", "North America", "Eastern Europe", "Western Europe", "Balkans", "Northern Europe", "South Caucasus"];
        Assert.All(regions, region => Assert.Contains(Outlets.All, o => States.Find(o.State ?? "")?.Regions.Contains(region) == true));
    }

    [Fact]
    public void A_name_that_stands_twice_is_an_error_with_its_line()
    {
        const string Text = "offices:\n- {id: a, sector: GOV, rank: minister, names: [chief]}\n- {id: b, sector: GOV, rank: minister, names: [chief]}\n";
        var files = LexiconFiles.FromTexts([KeyValuePair.Create("offices.yaml", Text), KeyValuePair.Create("sectors.yaml", "- {id: GOV, name: government}")]);
        var error = Assert.Throws<LexiconException>(() => OfficeList.Load(files));
        Assert.Equal(3, error.Line);
    }
}
