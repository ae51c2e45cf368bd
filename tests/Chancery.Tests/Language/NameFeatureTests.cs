using Chancery.Language.Names;
using Chancery.Language.Segmenting;
using Chancery.Language.Words;
using Xunit;

namespace Chancery.Tests.Language;

public sealed class NameFeatureTests
{
    private static readonly TraitBook _traits = TraitBook.Of([(TraitBook.Key("Mary"), WordTraits.GivenName), (TraitBook.Key("Inc"), WordTraits.Mark | WordTraits.Body)]);

    [Fact]
    public void A_word_knows_what_its_other_places_tell_of_it_and_not_what_this_one_does()
    {
        NameGlance[][] text = [Glances("We met Mary Bowtie there"), Glances("Bowtie left"), Glances("We left Bowtie Inc there"), Glances("Nobody knows Zed")];
        Note(text);
        Assert.NotEqual(0u, text[1][0].Elsewhere);
        Assert.NotEqual(text[0][3].Elsewhere, text[1][0].Elsewhere);
        Assert.NotEqual(text[0][3].Elsewhere, text[2][2].Elsewhere);
        Assert.Equal(0u, text[3][2].Elsewhere);
        NameGlance[][] twice = [Glances("Zed Inc knows Zed")];
        Note(twice);
        Assert.NotEqual(0u, twice[0][3].Elsewhere);
        Assert.NotEqual(twice[0][0].Elsewhere, twice[0][3].Elsewhere);
    }

    [Fact]
    public void A_word_of_a_long_run_of_capitals_has_room_for_its_features()
    {
        NameGlance[][] text = [Glances("Mary Bowtie Inc Of The Far North And South Of Nowhere"), Glances("Mary Bowtie Inc")];
        Note(text);
        Span<uint> room = stackalloc uint[NameFeatureList.Room];
        for (var i = 0; i < text[0].Length; i++)
        {
            var features = new NameFeatureList(room);
            NameFeatures.Add(text[0], i, NameFeatures.Style(text[0]), ref features);
            Assert.InRange(features.Count, 1, NameFeatureList.Room);
            Assert.Equal(features.Count, features.Features.ToArray().Distinct().Count());
        }
    }

    private static void Note(NameGlance[][] text)
    {
        var elsewhere = new Elsewhere();
        foreach (var sentence in text) elsewhere.Count(sentence);
        foreach (var sentence in text) elsewhere.Note(sentence);
    }

    private static NameGlance[] Glances(string sentence) => [.. sentence.Split(' ').Select(w => NameGlance.Of(w, new FormGroups([], []), _traits))];
}
