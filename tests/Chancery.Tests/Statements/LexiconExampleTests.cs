using Chancery.Lexicon;
using Chancery.Tests.Support;
using Xunit;

namespace Chancery.Tests.Statements;

/// <summary>Every entry of lexicon/statements has an example, and the example is its test.</summary>
public sealed class LexiconExampleTests
{
    [Theory]
    [InlineData("verbs")]
    [InlineData("nouns")]
    [InlineData("adjectives")]
    public void Examples_of_cues_are_read_as_marked(string file)
    {
        LexiconNode[] entries = [.. LexiconNode.Read(LexiconFiles.Embedded, $"statements/{file}.yaml").Items];
        Assert.All(entries, e => Assert.NotEmpty(e.Texts("examples")));
        Misses.None([.. entries.SelectMany(e => e.Texts("examples"))], Check);
    }

    [Fact]
    public void Examples_of_phrases_are_read_as_marked() =>
        Misses.None([.. Phrases().Where(e => e.Contains('[', StringComparison.Ordinal))], Check);

    /// <summary>What marks a hand, a platform, a language or a loaded word is found in its own example, which marks no attribution.</summary>
    [Theory]
    [InlineData("relays")]
    [InlineData("outlets")]
    [InlineData("platform")]
    [InlineData("translated")]
    [InlineData("languages")]
    [InlineData("loaded")]
    public void Examples_of_hands_and_marks_are_read(string key)
    {
        LexiconNode[] entries = [.. LexiconNode.Read(LexiconFiles.Embedded, "statements/phrases.yaml")[key]!.Items];
        Misses.None([.. entries.Select(e => e.Required("example"))], example => Reads.Of(example).Statements.Any(s => Shows(s, key, entries, example)) ? null : $"{key}: {example}");
    }

    private static bool Shows(Chancery.Statements.Statement s, string key, LexiconNode[] entries, string example) => key switch
    {
        "relays" => s.Chain.Skip(1).Any(l => l.Role.ToString().Equals(entries.First(e => e.Required("example") == example).Required("role"), StringComparison.OrdinalIgnoreCase)),
        "outlets" => s.Chain.Skip(1).Any(l => l.Role == Chancery.Statements.ChainRole.Agency),
        "platform" => s.Chain.Any(l => l.Role == Chancery.Statements.ChainRole.Platform),
        "loaded" => s.Loaded.Count > 0,
        _ => s.TranslatedFrom is not null,
    };

    [Fact]
    public void Examples_of_acts_credit_nobody() =>
        Misses.None([.. LexiconNode.Read(LexiconFiles.Embedded, "statements/phrases.yaml")["acts"]!.Items.Select(e => e.Required("example"))], example => Reads.Of(example).Statements.Count == 0 ? null : example);

    [Fact]
    public void A_misspelt_key_is_reported_with_its_line()
    {
        var files = LexiconFiles.FromTexts([
            new("statements/verbs.yaml", "- id: say\n  class: saying\n  frame: [clause]\n  verbs: [say]\n"),
        ]);
        var error = Assert.Throws<LexiconException>(() => new Chancery.Statements.CueLexicon(files));
        Assert.Equal(3, error.Line);
    }

    private static IEnumerable<string> Phrases() =>
        LexiconNode.Read(LexiconFiles.Embedded, "statements/phrases.yaml").Entries.SelectMany(e => e.Value.Items.Select(i => i.Required("example"))).Distinct(StringComparer.Ordinal);

    private static string? Check(string example)
    {
        Marked expected = Marked.Parse(example);
        var found = Reads.Of(expected.Text).Statements;
        return found.Any(expected.Is) ? null : $"{example}\nread as\n{string.Join('\n', found.Select(s => Marked.Show(expected.Text, s)))}";
    }
}
