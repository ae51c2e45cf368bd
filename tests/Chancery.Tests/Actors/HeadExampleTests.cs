using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Tests.Support;
using Xunit;

namespace Chancery.Tests.Actors;

/// <summary>Every entry of lexicon/actors/heads.yaml has an example, and the example is its test: the words in braces are one mention.</summary>
public sealed class HeadExampleTests
{
    [Fact]
    public void Examples_are_one_mention_of_their_kind()
    {
        Dictionary<string, string> kinds = LexiconNode.Read(LexiconFiles.Embedded, "actors/heads.yaml").Items.ToDictionary(n => n.Required("example"), n => n.Required("kind"), StringComparer.Ordinal);
        Misses.None(kinds.Keys, example => Check(example, kinds[example]));
    }

    private static string? Check(string example, string kind)
    {
        int start = example.IndexOf('{', StringComparison.Ordinal), end = example.IndexOf('}', StringComparison.Ordinal) - 1;
        string text = example.Remove(end + 1, 1).Remove(start, 1);
        var actors = Reads.Of(text).Actors;
        bool right = actors.Any(a => a.Span == new Span(start, end) && a.Kind.ToString().Equals(kind, StringComparison.OrdinalIgnoreCase));
        return right ? null : $"{example}: {string.Join(" | ", actors.Select(a => $"{a.Span.Of(text)} ({a.Kind})"))}";
    }
}
