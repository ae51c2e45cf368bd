using Chancery.Resolution.Coreference;
using Xunit;

namespace Chancery.Tests.Resolution.Coreference;

public sealed class NameMatchTests
{
    [Theory]
    [InlineData("Ruiz", "Ana Ruiz", true)]
    [InlineData("Ana Ruiz", "A. Ruiz", true)]
    [InlineData("Stéphane Kone", "Stephane Kone", true)]
    [InlineData("Quispe", "Héctor Quispe Rojas", true)]
    [InlineData("Mr. Ruiz", "Ana Ruiz", true)]
    [InlineData("Ana Ruiz", "Luis Ruiz", false)]
    [InlineData("Ana", "Luis Ruiz", false)]
    public void A_shorter_name_is_its_owner_and_another_given_name_is_not(string a, string b, bool same)
    {
        Assert.Equal(same, NameMatch.SamePerson(a, b));
        Assert.Equal(same, NameMatch.SamePerson(b, a));
    }

    [Theory]
    [InlineData("WTO", "World Trade Organization", true)]
    [InlineData("the Harbour Post", "Harbour Post", true)]
    [InlineData("Harbour Post", "Harbour Times", false)]
    [InlineData("WTO", "World Health Organization", false)]
    public void Letters_stand_for_their_words(string a, string b, bool same) => Assert.Equal(same, NameMatch.SameOrganisation(a, b));
}
