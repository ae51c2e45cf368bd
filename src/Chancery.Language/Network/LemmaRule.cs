using System.Globalization;

namespace Chancery.Language.Network;

/// <summary>
/// How a lemma comes from a form: the letter case to start from, how many characters to cut from the end, what to add.
/// Written as <c>case cut add</c>, the case one of k (keep), l (lower), t (first letter upper, the rest lower), w (the lemma is <c>add</c> as a whole).
/// </summary>
internal readonly record struct LemmaRule(char Case, int Cut, string Add)
{
    public static LemmaRule Of(string form, string lemma)
    {
        var kept = Suffix('k', form, lemma);
        var lowered = Suffix('l', form.ToLowerInvariant(), lemma);
        var titled = Suffix('t', Title(form), lemma);
        var best = kept;
        if (Cost(lowered) < Cost(best)) best = lowered;
        if (Cost(titled) < Cost(best)) best = titled;
        return best.Cut == form.Length && form.Length > 3 ? new LemmaRule('w', 0, lemma) : best;
    }

    public static LemmaRule[] ParseAll(string[] lines)
    {
        var rules = new LemmaRule[lines.Length];
        for (var i = 0; i < rules.Length; i++) rules[i] = Parse(lines[i]);
        return rules;
    }

    public static LemmaRule Parse(string line)
    {
        var parts = line.Split('\t');
        return new LemmaRule(parts[0][0], int.Parse(parts[1], CultureInfo.InvariantCulture), parts[2]);
    }

    /// <summary>Writes the lemma of <paramref name="form"/>; returns its length, or -1 when the rule does not fit the form or the room is too small.</summary>
    public int Apply(ReadOnlySpan<char> form, Span<char> into)
    {
        var kept = Case == 'w' ? 0 : form.Length - Cut;
        if (kept < 0 || kept + Add.Length > into.Length || kept + Add.Length == 0) return -1;
        for (var i = 0; i < kept; i++)
            into[i] = Case == 'k' || (Case == 't' && i == 0) ? (Case == 't' ? char.ToUpperInvariant(form[i]) : form[i]) : char.ToLowerInvariant(form[i]);
        Add.CopyTo(into[kept..]);
        return kept + Add.Length;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Case}\t{Cut}\t{Add}");

    private static string Title(string form) => char.ToUpperInvariant(form[0]) + form[1..].ToLowerInvariant();

    private static int Cost(LemmaRule rule) => ((rule.Cut + rule.Add.Length) * 4) + (rule.Case == 'k' ? 0 : rule.Case == 'l' ? 1 : 2);

    private static LemmaRule Suffix(char letterCase, string from, string lemma)
    {
        var same = 0;
        while (same < from.Length && same < lemma.Length && from[same] == lemma[same]) same++;
        return new LemmaRule(letterCase, from.Length - same, lemma[same..]);
    }
}
