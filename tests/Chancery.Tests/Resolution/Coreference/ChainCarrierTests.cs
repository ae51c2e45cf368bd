using Chancery.Statements;
using Chancery.Tests.Support;
using Xunit;

namespace Chancery.Tests.Resolution.Coreference;

public sealed class ChainCarrierTests
{
    private const string Wire = "LIMA, March 13 (Andes Sur) — Foreign Minister Elena Paz said the border was shut. Paz added that the guards had left.";

    [Fact]
    public void The_agency_of_the_dateline_hands_on_every_statement_with_its_place_in_the_text()
    {
        var statements = Reads.Of(Wire, credit: "Andes Sur").Statements;
        Assert.Equal(2, statements.Count);
        Assert.All(statements, s => Assert.Equal(new ChainLink(ChainRole.Agency, "Andes Sur", null, new(16, 25), Carried: true), s.Chain[^1]));
    }

    [Fact]
    public void An_agency_is_no_link_in_its_own_article() =>
        Assert.All(Reads.Of(Wire, credit: "Andes Sur", outlet: "Andes Sur").Statements, s => Assert.Single(s.Chain));

    [Fact]
    public void A_translator_named_once_translated_what_the_speaker_goes_on_to_say()
    {
        var statements = Reads.Of("The guards had left, Elena Paz said in remarks translated from Spanish by Meduza. Paz added that the border was shut.").Statements;
        Assert.Equal("Spanish", statements[^1].TranslatedFrom);
        Assert.Contains(statements[^1].Chain, l => l is { Role: ChainRole.Translator, Name: "Meduza", Carried: true });
    }
}
