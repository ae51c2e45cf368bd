using Chancery.Lexicon;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Chancery.Tests.Lexicon;

public class NameIndexTests
{
    private static readonly NameIndex<string> Names = new([("New Zealand", "nz", false), ("New", "new", false), ("US", "us", true), ("Côte d'Ivoire", "ci", false), ("U.K.", "uk", true)]);

    [Fact]
    public void The_longest_name_wins()
    {
        Assert.Equal(("nz", 11), Match("New Zealand said"));
        Assert.Equal(("new", 3), Match("New Zeal"));
    }

    [Fact]
    public void Letters_are_found_only_as_they_stand()
    {
        Assert.Equal(("us", 2), Match("US-led"));
        Assert.Null(Match("us"));
        Assert.Null(Match("USA"));
        Assert.Equal(("uk", 4), Match("U.K."));
    }

    [Theory]
    [InlineData("Cote d’Ivoire")]
    [InlineData("CÔTE D'IVOIRE")]
    [InlineData("Côte\u00a0d'Ivoire")]
    public void Accents_apostrophes_and_spaces_do_not_count(string text) => Assert.Equal(("ci", text.Length), Match(text));

    [Fact]
    public void White_space_inside_a_name_may_be_wide() => Assert.Equal(("nz", 14), Match("New \n  Zealand"));

    [Fact]
    public void Any_text_at_all_is_looked_up_without_harm_and_within_its_length() =>
        Prop.ForAll<string>(text => !Names.TryMatch(text ?? "", out int length, out _) || (length > 0 && length <= text!.Length)).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_spelling_of_every_state_finds_that_state()
    {
        StateList states = StateList.Load(LexiconFiles.Embedded);
        foreach (State state in states.All)
        {
            foreach (var (text, use) in state.Spellings())
            {
                Assert.True(states.TryMatch(text, out StateName name), text);
                Assert.Equal(text.Length, name.Length);
                Assert.True(name.States.Contains(state), $"'{text}' does not lead to {state.Id}");
                Assert.True(name.State != state || name.Use.HasFlag(use), $"'{text}' has lost its use as {use}");
            }
        }
    }

    private static (string, int)? Match(string text) => Names.TryMatch(text, out int length, out string value) ? (value, length) : null;
}
