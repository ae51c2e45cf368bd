using Chancery.Language.Names;
using Chancery.Language.Network;
using Xunit;

namespace Chancery.Tests.Language;

public sealed class DecoderTests
{
    [Fact]
    public void The_tree_is_the_best_of_all_trees_with_one_root()
    {
        var random = new Random(3);
        var decoder = new TreeDecoder();
        for (var round = 0; round < 400; round++)
        {
            var n = random.Next(1, 5);
            var scores = Enumerable.Range(0, n * (n + 1)).Select(_ => (float)random.Next(-20, 20)).ToArray();
            for (var d = 0; d < n; d++) scores[(d * (n + 1)) + d + 1] = float.NegativeInfinity;
            var heads = new int[n];
            decoder.Decode(scores, heads);
            Assert.True(IsTree(heads));
            Assert.Equal(AllHeads(n).Where(IsTree).Max(h => Total(scores, h)), Total(scores, heads));
        }
    }

    [Fact]
    public void Names_are_the_best_sequence_without_a_loose_inside()
    {
        var random = new Random(5);
        var decoder = new NameDecoder();
        for (var round = 0; round < 100; round++)
        {
            var scores = Enumerable.Range(0, 3 * NameDecoder.Classes).Select(_ => (float)random.Next(-20, 20)).ToArray();
            var classes = new int[3];
            var steps = Enumerable.Range(0, NameDecoder.Classes * NameDecoder.Classes).Select(_ => (float)random.Next(-9, 9)).ToArray();
            decoder.Decode(scores, steps, classes);
            Assert.True(IsSound(classes));
            Assert.Equal(Sequences().Where(IsSound).Max(Total), Total(classes));

            float Total(int[] sequence) =>
                sequence.Select((c, i) => scores[(i * NameDecoder.Classes) + c] + (i == 0 ? 0 : steps[(sequence[i - 1] * NameDecoder.Classes) + c])).Sum();
        }
    }

    [Theory]
    [InlineData("said", "say")]
    [InlineData("COUNTRIES", "country")]
    [InlineData("Went", "go")]
    [InlineData("kenya", "Kenya")]
    [InlineData("’s", "be")]
    [InlineData("children", "child")]
    public void A_lemma_rule_makes_the_lemma_it_was_made_from(string form, string lemma)
    {
        var rule = LemmaRule.Parse(LemmaRule.Of(form, lemma).ToString());
        Span<char> made = stackalloc char[40];
        Assert.Equal(lemma, made[..rule.Apply(form, made)].ToString());
    }

    [Fact]
    public void A_lemma_rule_that_does_not_fit_says_so() =>
        Assert.Equal(-1, new LemmaRule('l', 5, "y").Apply("cat", stackalloc char[10]));

    private static bool IsSound(int[] classes)
    {
        for (var i = 0; i < classes.Length; i++)
            if (classes[i] > 0 && classes[i] % 2 == 0 && (i == 0 || (classes[i - 1] != classes[i] && classes[i - 1] != classes[i] - 1))) return false;
        return true;
    }

    private static IEnumerable<int[]> Sequences() =>
        from a in Enumerable.Range(0, 9) from b in Enumerable.Range(0, 9) from c in Enumerable.Range(0, 9) select new[] { a, b, c };

    private static IEnumerable<int[]> AllHeads(int n)
    {
        for (var code = 0; code < Math.Pow(n + 1, n); code++)
        {
            var (heads, rest) = (new int[n], code);
            for (var i = 0; i < n; i++) (heads[i], rest) = ((rest % (n + 1)) - 1, rest / (n + 1));
            yield return heads;
        }
    }

    private static bool IsTree(int[] heads)
    {
        if (heads.Count(h => h < 0) != 1) return false;
        for (var i = 0; i < heads.Length; i++)
        {
            var (at, steps) = (i, 0);
            while (at >= 0 && steps++ <= heads.Length) at = heads[at];
            if (at >= 0) return false;
        }

        return true;
    }

    private static float Total(float[] scores, int[] heads) => heads.Select((h, d) => scores[(d * (heads.Length + 1)) + h + 1]).Sum();
}
