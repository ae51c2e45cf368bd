using Chancery.Articles.Copies;
using Chancery.Language;
using Xunit;

namespace Chancery.Tests.Articles;

public sealed class CopyIndexTests
{
    /// <summary>A text of its own for each seed: words drawn from a small stock by a fixed rule.</summary>
    private static string[] Words(int seed, int count)
    {
        string[] stock = ["envoy", "harbour", "talks", "visa", "consul", "treaty", "river", "minister", "note", "border", "ferry", "vote", "archive", "garden", "winter", "mission"];
        uint state = (uint)(seed * 7919) + 17;
        var words = new string[count];
        for (int i = 0; i < count; i++)
        {
            state = (state * 1664525) + 1013904223;
            words[i] = stock[state >> 28] + (state >> 20) % 50;
        }

        return words;
    }

    private static string Text(params string[][] parts) => string.Join(' ', parts.SelectMany(p => p));

    private static int[] Groups(params string[] texts)
    {
        var index = new CopyIndex();
        foreach (string text in texts) index.Add(text, [new Span(0, text.Length)]);
        return index.Groups();
    }

    [Fact]
    public void Edited_cut_and_extended_copies_are_one_group()
    {
        string[] story = Words(1, 500);
        string[] edited = [.. story];
        for (int i = 30; i < 500; i += 60) edited[i] = "altered";
        Assert.Equal([0, 0, 0, 0, 4], Groups(Text(story), Text(edited), Text(story[..230]), Text(story, Words(9, 200)), Text(Words(2, 500))));
    }

    [Fact]
    public void Case_and_typography_do_not_matter()
    {
        string text = Text(Words(1, 300));
        Assert.Equal([0, 0], Groups(text, text.ToUpperInvariant().Replace(" ", "  —  ")));
    }

    [Fact]
    public void A_digest_of_two_reports_is_a_copy_of_neither() =>
        Assert.Equal([0, 1, 2], Groups(Text(Words(1, 500)), Text(Words(2, 500)), Text(Words(1, 500)[..250], Words(2, 500)[..250])));

    [Fact]
    public void A_shared_footer_makes_no_copies()
    {
        string[] footer = Words(50, 60);
        Assert.Equal([0, 1, 2], Groups(Text(Words(1, 300), footer), Text(Words(2, 300), footer), Text(Words(3, 300), footer)));
    }

    [Fact]
    public void Less_than_two_kilobytes_are_kept_for_each_article()
    {
        var index = new CopyIndex();
        for (int i = 0; i < 2000; i++)
        {
            string text = Text(Words(i + 1, 700));
            index.Add(text, [new Span(0, text.Length)]);
        }

        Assert.InRange(index.Size / index.Count, 1, 2048);
    }

    [Fact]
    public void Short_and_empty_texts_are_taken()
    {
        Assert.Equal([0, 1, 2], Groups("", "Two words", ""));
    }

    [Fact]
    public void Shared_passages_are_named_in_both_texts_and_quotations_told_apart()
    {
        const string passage = "the consul will return to his post in Valparaiso before the end of the summer, the ministry added";
        const string quote = "we have asked for nothing that was not promised to us in writing two years ago and more";
        string a = $"In Quito {passage}. “{quote},” he said.", b = $"Yesterday, officials wrote: {passage}! Asked again, he said: “{quote}”";
        IReadOnlyList<CopyPassage> found = CopyPassages.Find(a, [new(0, a.Length)], b, [new(0, b.Length)]);
        Assert.Equal([false, true], found.Select(p => p.IsQuotation));
        Assert.Equal([passage, quote], found.Select(p => p.Here.Of(a)));
        Assert.Equal([passage, quote], found.Select(p => p.There.Of(b)));
    }
}
