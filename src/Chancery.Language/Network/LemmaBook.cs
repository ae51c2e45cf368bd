using Chancery.Language.Models;

namespace Chancery.Language.Network;

/// <summary>What training saw of lemmas: the rule of a form under a tag, and which lemmas exist. Sorted hashes in the model file, searched in place.</summary>
internal sealed class LemmaBook(ModelFile file)
{
    private readonly LemmaRule[] _rules = LemmaRule.ParseAll(file.Lines("book.rules"));

    public static ulong FormKey(ReadOnlySpan<char> form, ReadOnlySpan<char> xpos) => WordFeatures.Hash(form, 31) ^ (WordFeatures.Hash(xpos, 32) << 1);

    public static ulong LemmaKey(ReadOnlySpan<char> lemma, Upos upos) => WordFeatures.Hash(lemma, 40 + (ulong)upos);

    /// <summary>The tag under which the book has a word: words of names that are no proper nouns ("United", "Greater") apart from those that are.</summary>
    public static string Tag(Upos upos, string xpos) => (upos, xpos) switch
    {
        (Upos.Propn, _) => xpos,
        (Upos.Verb, "NNP" or "NNPS") => "NNP.V",
        (_, "NNP" or "NNPS") => "NNP.A",
        _ => xpos,
    };

    /// <summary>Writes the lemma of <paramref name="form"/> under the tag; -1 when the book does not have it.</summary>
    public int Find(ReadOnlySpan<char> form, string xpos, Span<char> lemma)
    {
        Span<char> lower = stackalloc char[form.Length];
        for (var i = 0; i < form.Length; i++) lower[i] = form[i] == '’' ? '\'' : char.ToLowerInvariant(form[i]);
        var at = file.Section<ulong>("book.forms").BinarySearch(FormKey(lower, xpos));
        return at < 0 ? -1 : _rules[file.Section<ushort>("book.values")[at]].Apply(lower, lemma);
    }

    /// <summary>True when training saw <paramref name="form"/>, in whatever case, under the tag.</summary>
    public bool HasForm(ReadOnlySpan<char> form, string xpos)
    {
        Span<char> lower = form.Length <= 64 ? stackalloc char[form.Length] : new char[form.Length];
        form.ToLowerInvariant(lower);
        return file.Section<ulong>("book.forms").BinarySearch(FormKey(lower, xpos)) >= 0;
    }

    public bool Knows(ReadOnlySpan<char> lemma, Upos upos) => file.Section<ulong>("book.lemmas").BinarySearch(LemmaKey(lemma, upos)) >= 0;
}
