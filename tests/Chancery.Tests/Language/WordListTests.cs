using Chancery.Language.Models;
using Chancery.Language.Tags;
using Chancery.Language.Words;
using Chancery.Training;
using Xunit;

namespace Chancery.Tests.Language;

/// <summary>What the model knows of words from lists, and the tables that hold it.</summary>
public sealed class WordListTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Theory]
    [InlineData("stop", "v", "stopped stopping stops", "stoped")]
    [InlineData("carry", "v", "carried carrying carries", "carryed carrys")]
    [InlineData("die", "v", "died dying dies", "dieing")]
    [InlineData("agree", "v", "agreed agreeing agrees", "agreing")]
    [InlineData("rain", "v", "rained raining", "rainned")]
    [InlineData("visit", "v", "visited visiting", "visites")]
    [InlineData("treaty", "n", "treaties", "treatys")]
    [InlineData("envoy", "n", "envoys", "envoies")]
    [InlineData("branch", "n", "branches", "branchs")]
    [InlineData("big", "a", "bigger biggest", "biger")]
    [InlineData("wide", "a", "wider widest", "wideer")]
    public void Regular_forms_are_spelt_as_English_spells_them(string lemma, string letters, string forms, string wrong)
    {
        string[] made = [.. Inflections.Of(lemma, letters).Select(f => f.Form)];
        Assert.Empty(forms.Split(' ').Except(made));
        Assert.DoesNotContain(made, wrong.Split(' ').Contains);
    }

    [Fact]
    public void The_lists_know_words_in_any_case_their_forms_and_neighbours_in_names()
    {
        var traits = WordLists.Traits();
        Assert.True(traits.Of(TraitBook.Key("treaties")).HasFlag(WordTraits.Plural));
        Assert.True(traits.Of(TraitBook.Key("Undergone")).HasFlag(WordTraits.Past));
        Assert.True(traits.Of(TraitBook.Key("nairobi")).HasFlag(WordTraits.Place));
        Assert.Equal(WordTraits.None, traits.Of(TraitBook.Key("qwxzptk")));
        Assert.True(traits.Of(TraitBook.Pair(TraitBook.Key("Buenos"), TraitBook.Key("Aires"))).HasFlag(WordTraits.Place));
        Assert.Equal(WordTraits.None, traits.Of(TraitBook.Pair(TraitBook.Key("Aires"), TraitBook.Key("Buenos"))));
    }

    [Theory]
    [InlineData("sooooo", 5, "soo", "so")]
    [InlineData("VERYYY", 3, "veryy", "very")]
    [InlineData("goood", 3, "good", "god")]
    [InlineData("good", 2, "good", "good")]
    [InlineData("3000", 0, "30", "30")]
    public void Letters_drawn_out_are_cut_to_two_or_one(string form, int longest, string twice, string once)
    {
        Assert.Equal(longest, Repeats.In(form));
        if (longest == 0) return;
        Span<char> into = stackalloc char[form.Length];
        Assert.Equal(twice, into[..Repeats.Cut(form, 2, into)].ToString());
        Assert.Equal(once, into[..Repeats.Cut(form, 1, into)].ToString());
    }

    [Fact]
    public void Sparse_weights_add_up_by_feature_even_in_one_bucket_and_know_nothing_of_others()
    {
        Span<int> sums = [0, 0, 0];
        using var file = Written(writer => SparseWeights.Write(writer, "w", [(7, [(0, 5), (2, -3)]), (9, [(1, 100)]), (uint.MaxValue, [(2, -128)])]));
        new SparseWeights(file, "w", 3).Add([7, 9, uint.MaxValue, 8, 12345678, 7], sums);
        Assert.Equal([10, 100, -134], sums);
    }

    [Theory]
    [InlineData(new byte[] { 7, 0, 9, 0, 1 })]
    [InlineData(new byte[] { 7, 0, 1, 3, 1 })]
    [InlineData(new byte[] { 7, 0 })]
    public void Damaged_weights_are_refused(byte[] bytes)
    {
        var starts = new uint[(1 << 17) + 1];
        Array.Fill(starts, (uint)bytes.Length, 1, starts.Length - 1);
        using var file = Written(writer =>
        {
            writer.Add<uint>("w.start", starts);
            writer.Add<byte>("w.bytes", bytes);
        });
        Assert.Throws<Chancery.Language.ModelFileException>(() => new SparseWeights(file, "w", 3));
    }

    private ModelFile Written(Action<ModelFileWriter> write)
    {
        var writer = new ModelFileWriter();
        write(writer);
        File.WriteAllBytes(_path, writer.ToArray());
        return ModelFile.Open(_path);
    }
}
