using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Record.Disagreements;
using Chancery.Record.Identity;
using Chancery.Record.Relations;
using Xunit;

namespace Chancery.Tests.Record;

/// <summary>The record's own knowledge: every cue is found in its example, every effect names a facet and a direction the record knows.</summary>
public class RulesTests
{
    private static readonly CueBook _cues = CueBook.Load(LexiconFiles.Embedded);

    public static TheoryData<string, string, string> Cues => new(_cues.Sections.SelectMany(s => _cues[s].Select(c => (s, c.Words, c.Example))));

    [Theory]
    [MemberData(nameof(Cues))]
    public void A_cue_is_found_in_its_example(string section, string words, string example) =>
        Assert.Contains(_cues.Find(section, example, new Span(0, example.Length)), f => f.Cue.Words == words);

    [Fact]
    public void A_cue_inside_a_word_is_none() =>
        Assert.DoesNotContain(_cues.Find("reason", "The overture was given overseas.", new Span(0, 32)), f => f.Cue.Words == "over");

    [Fact]
    public void Every_effect_names_a_facet_and_a_direction_of_the_domain() =>
        Assert.All(TypeRules.Load(LexiconFiles.Embedded).All.SelectMany(r => r.Effects), e =>
        {
            Assert.True(Facets.Order(e.Facet) >= 0, e.Facet);
            Assert.Contains(e.Direction, new[] { "pair", "actor-target", "target-actor", "mission" });
        });
}
