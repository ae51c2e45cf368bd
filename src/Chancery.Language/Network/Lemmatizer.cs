namespace Chancery.Language.Network;

/// <summary>
/// The book's lemma where it has the form under this tag; a name as it is written; else the best of the network's rules that fits the form,
/// an open-class word preferring among the nearly best one that makes a known lemma.
/// </summary>
internal sealed class Lemmatizer(LemmaBook book, LemmaRule[] rules)
{
    private const int LongestLemma = 64;

    /// <summary>How far below the best score a rule may lie and still win by making a known lemma.</summary>
    private const float KnownLemmaMargin = 5;

    /// <summary>The lemma of a form under its tags; <paramref name="scores"/> of the rules are used up.</summary>
    public string Lemma(StringCache strings, Span<float> scores, ReadOnlySpan<char> form, Upos upos, string xpos)
    {
        if (form.Length > LongestLemma) return strings.Get(form);
        Span<char> lemma = stackalloc char[LongestLemma * 2];
        if (upos is not Upos.X)
        {
            var known = book.Find(form, xpos, lemma);
            if (known < 0 && xpos is ("VBN" or "VBD")) known = book.Find(form, xpos == "VBN" ? "VBD" : "VBN", lemma);
            if (known > 0) return strings.Get(lemma[..known]);
        }

        var (upper, lower) = Letters(form);
        var isName = upper && xpos is ("NNP" or "NNPS");
        if (isName && lower && upos != Upos.Verb && xpos == "NNP") return strings.Get(form);
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
            if (!isOpen || isName || book.Knows(lemma[..length], upos)) return strings.Get(lemma[..length]);
            first ??= strings.Get(lemma[..length]);
        }

        return first ?? strings.Get(form);
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
