using Chancery.Language.Names;
using Chancery.Language.Words;

namespace Chancery.Language.Network;

/// <summary>
/// The book's lemma where it has the form under this tag; a name as it is written, or in its usual letter case; else the best of the network's rules that fits
/// the form and the tag, an open-class word preferring among the nearly best one that makes a known lemma.
/// </summary>
internal sealed class Lemmatizer(LemmaBook book, TraitBook traits, LemmaRule[] rules)
{
    private const int LongestLemma = 64;

    /// <summary>Names in capitals of fewer letters are rather abbreviations.</summary>
    private const int ShortestCapitals = 4;

    /// <summary>Shorter ones in lower case are rather parts of names, or not names.</summary>
    private const int ShortestSmall = 3;

    /// <summary>How far below the best score a rule may lie and still win by making a known lemma.</summary>
    private const float KnownLemmaMargin = 5;

    private const WordTraits OfNames = WordTraits.GivenName | WordTraits.Surname | WordTraits.Place | WordTraits.Body | WordTraits.Product | WordTraits.Group;

    /// <summary>The rules that change nothing but letter case.</summary>
    private readonly int[] _plain = [.. Enumerable.Range(0, rules.Length).Where(r => rules[r] is { Case: not 'w', Cut: 0, Add: "" })];

    /// <summary>The lemma of a form under its tags; <paramref name="scores"/> of the rules are used up.</summary>
    public string Lemma(StringCache strings, Span<float> scores, in NameGlance glance, ReadOnlySpan<char> form, Upos upos, string xpos)
    {
        if (form.Length > LongestLemma) return strings.Get(form);
        Span<char> lemma = stackalloc char[LongestLemma * 2];
        if (upos is not Upos.X)
        {
            var known = book.Find(form, LemmaBook.Tag(upos, xpos), lemma);
            if (known < 0 && xpos is ("VBN" or "VBD")) known = book.Find(form, xpos == "VBN" ? "VBD" : "VBN", lemma);
            if (known > 0) return strings.Get(lemma[..known]);
        }

        var (upper, lower) = Letters(form);
        if (xpos == "NNP" && upper && lower && upos != Upos.Verb) return strings.Get(form);
        if (upos == Upos.Propn && xpos == "NNP" && IsOftenTitled(glance.Traits, form, upper)) return strings.Get(Titled(form, lemma));
        if (xpos == "CD" && !upper && !lower) return strings.Get(Digits(form, lemma));
        if (Shortened(form, upos, LemmaBook.Tag(upos, xpos), lemma) is > 0 and var length) return strings.Get(lemma[..length]);
        // These are their own lemma, but for the letter case and what the book knows.
        if (xpos is "NN" or "JJ" or "RB" or "VB" or "VBP" && Best(_plain, scores) is >= 0 and var plain) return strings.Get(lemma[..rules[plain].Apply(form, lemma)]);
        return ByRule(strings, scores, form, upos, upper && xpos is ("NNP" or "NNPS"), lemma);
    }

    /// <summary>The lemma of a word drawn out ("sooooo"), when it is known with the letter twice or once; its length, 0 for none.</summary>
    private int Shortened(ReadOnlySpan<char> form, Upos upos, string tag, Span<char> lemma)
    {
        if (Repeats.In(form) < Repeats.DrawnOut) return 0;
        Span<char> shorter = stackalloc char[LongestLemma];
        for (var times = 2; times >= 1; times--)
        {
            var length = Repeats.Cut(form, times, shorter);
            if (book.Find(shorter[..length], tag, lemma) is > 0 and var found) return found;
            if (!Knows(shorter[..length], upos)) continue;
            shorter[..length].CopyTo(lemma);
            return length;
        }

        return 0;
    }

    private string ByRule(StringCache strings, Span<float> scores, ReadOnlySpan<char> form, Upos upos, bool isName, Span<char> lemma)
    {
        var isOpen = upos is Upos.Verb or Upos.Noun or Upos.Adj or Upos.Adv;
        string? first = null;
        var top = float.NegativeInfinity;
        for (var tries = 0; tries < 8; tries++)
        {
            var best = Floats.IndexOfMax(scores);
            if (first is not null && scores[best] < top - KnownLemmaMargin) break;
            // Forms that share nothing with their lemma are in the book: such a rule, of a form that is not, belongs to another word; and names keep their capitals.
            var fits = !(isOpen && rules[best].Case == 'w') && !(isName && rules[best].Case == 'l');
            var length = fits ? rules[best].Apply(form, lemma) : 0;
            if (first is null && fits) top = scores[best];
            scores[best] = float.NegativeInfinity;
            if (length <= 0) continue;
            if (!isOpen || isName || Knows(lemma[..length], upos)) return strings.Get(lemma[..length]);
            first ??= strings.Get(lemma[..length]);
        }

        return first ?? strings.Get(form);
    }

    private bool Knows(ReadOnlySpan<char> lemma, Upos upos)
    {
        var trait = upos switch { Upos.Noun => WordTraits.Noun, Upos.Verb => WordTraits.Verb, Upos.Adj => WordTraits.Adjective, Upos.Adv => WordTraits.Adverb, _ => WordTraits.None };
        return book.Knows(lemma, upos) || (traits.Of(TraitBook.Key(lemma)) & trait) != WordTraits.None;
    }

    /// <summary>A listed name in lower case, or in capitals that abbreviate nothing.</summary>
    private static bool IsOftenTitled(WordTraits traits, ReadOnlySpan<char> form, bool upper) => upper
        ? form.Length >= ShortestCapitals && !form.Contains('.') && (traits & (WordTraits.GivenName | WordTraits.Surname | WordTraits.Place)) != WordTraits.None && (traits & (WordTraits.Body | WordTraits.Product)) == WordTraits.None
        : form.Length >= ShortestSmall && (traits & OfNames) != WordTraits.None;

    private static ReadOnlySpan<char> Titled(ReadOnlySpan<char> form, Span<char> lemma)
    {
        form.ToLowerInvariant(lemma);
        lemma[0] = char.ToUpperInvariant(lemma[0]);
        return lemma[..form.Length];
    }

    /// <summary>A number without the commas before three digits.</summary>
    private static ReadOnlySpan<char> Digits(ReadOnlySpan<char> form, Span<char> lemma)
    {
        var length = 0;
        for (var i = 0; i < form.Length; i++)
            if (form[i] != ',' || i + 3 >= form.Length || !IsDigits(form.Slice(i + 1, 3))) lemma[length++] = form[i];
        return lemma[..length];
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private static int Best(ReadOnlySpan<int> among, ReadOnlySpan<float> scores)
    {
        var best = -1;
        foreach (var rule in among)
            if (best < 0 || scores[rule] > scores[best]) best = rule;
        return best;
    }

    private static (bool Upper, bool Lower) Letters(ReadOnlySpan<char> form)
    {
        var (upper, lower) = (false, false);
        foreach (var c in form)
        {
            upper |= char.IsUpper(c);
            lower |= char.IsLower(c);
        }

        return (upper, lower);
    }
}
