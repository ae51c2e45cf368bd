using Chancery.Events;
using Chancery.Lexicon;
using Xunit;

namespace Chancery.Tests.Events;

/// <summary>Every rule of <c>lexicon/events</c> carries a sentence and the outcome it must have; the sentence is its test.</summary>
public class RuleExampleTests
{
    /// <summary>Share of examples that the model's own errors may cost.</summary>
    private const double Tolerance = 0;

    private static readonly EventFinder _finder = new(LexiconFiles.Embedded);

    [Fact]
    public void Examples_come_out_as_their_rules_say()
    {
        var examples = _finder.Rules.SelectMany(r => r.Examples.Select(e => (r.Place, e.Key, e.Value))).ToList();
        var wrong = new List<string>();
        foreach (var (place, sentence, expected) in examples)
        {
            var events = EventReading.Read(sentence).Events;
            if (!EventReading.Meets(events, expected)) wrong.Add($"{place}: \"{sentence}\" should be {expected}, is {string.Join("; ", events.Select(EventReading.Line))}");
        }

        Assert.True(wrong.Count <= Tolerance * examples.Count, $"{wrong.Count} of {examples.Count}:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void Nearly_every_rule_has_an_example()
    {
        var without = _finder.Rules.Where(r => r.Examples.Count == 0).Select(r => r.Place).ToList();
        Assert.True(without.Count == 0, string.Join('\n', without));
    }

    [Fact]
    public void Every_PLOVER_type_has_rules()
    {
        string[] types = ["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"];
        Assert.Empty(types.Except(_finder.Rules.Select(r => r.Plover).OfType<string>(), StringComparer.Ordinal));
    }

    [Fact]
    public void A_misspelt_key_is_reported_with_its_file_and_line()
    {
        var files = LexiconFiles.FromTexts([KeyValuePair.Create("events/odd.yaml", "- type: consult\n  verb: [meet]\n")]);
        var error = Assert.Throws<LexiconException>(() => new EventFinder(files));
        Assert.Equal(("events/odd.yaml", 2L), (error.Path, error.Line));
    }
}
