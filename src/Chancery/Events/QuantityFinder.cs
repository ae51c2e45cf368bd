using System.Collections.Frozen;
using System.Globalization;
using Chancery.Language;
using Chancery.Times;

namespace Chancery.Events;

/// <summary>Finds numbers of things: "about 400,000 citizens", "thousands of Ghanaians", "several ballot boxes". Dates, durations and ordinals are none.</summary>
internal sealed class QuantityFinder(WordClasses classes)
{
    private const int MaxDepth = 8;
    private readonly FrozenSet<string> _about = classes["approximators"];

    public IEnumerable<Quantity> Find(Analysis a, Sentence sentence, IReadOnlyList<TimeExpression> times, StatementIndex statements)
    {
        for (int w = sentence.FirstWord; w < sentence.EndWord; w++)
        {
            Word word = a[w];
            if (times.Any(t => t.Span.Overlaps(word.Span))) continue;
            if (word.Relation.Is(Deprel.Nummod) && word.Head > w && Tree.IsNoun(a[word.Head]) && Number(a, w) is { } value) yield return Counted(a, w, word.Head, value, value, statements);
            else if (Magnitude(Tree.Lower(word.Form)) is { } low && low.IsPlural && Of(a, w) is >= 0 and int unit) yield return Counted(a, w, unit, Outer(a, w) * low.Value, null, statements);
        }
    }

    private Quantity Counted(Analysis a, int number, int unit, long low, long? exact, StatementIndex statements)
    {
        bool approximate = exact is null;
        int first = number, last = unit;
        for (int c = Math.Max(0, number - 3); c < number; c++)
        {
            if (_about.Contains(Tree.Lower(a[c].Form)) && (a[c].Head == number || a[c].Head == unit || c == number - 1)) (approximate, first) = (true, Math.Min(first, c));
        }

        Widen(a, unit, ref last, 0);
        Span span = new(a[first].Start, a[last].End);
        string words = new Span(a[Math.Min(number + 1, unit)].Start, a[last].End).Of(a.Text);
        if (words.StartsWith("of ", StringComparison.OrdinalIgnoreCase)) words = words[3..];
        long? max = exact is null ? (low * 10) - 1 : null;
        return new Quantity(span, exact, exact is null ? low : null, max, approximate, words, statements.Innermost(a[number].Span));
    }

    private static void Widen(Analysis a, int word, ref int last, int depth)
    {
        foreach (int c in a.Children(word))
        {
            if (depth > MaxDepth || c < word || !(a[c].Relation.Is(Deprel.Nmod) || (a[c].Relation.Is(Deprel.Acl) && a[c].Xpos == "VBG") || depth > 0) || a[c].Relation.Is(Deprel.Punct)) continue;
            last = Math.Max(last, c);
            Widen(a, c, ref last, depth + 1);
        }
    }

    private static int Of(Analysis a, int word)
    {
        foreach (int c in a.Children(word))
        {
            if (a[c].Relation.Is(Deprel.Nmod) && Tree.Case(a, c) == "of" && Magnitude(Tree.Lower(a[c].Form)) is null) return c;
        }

        return a[word].Head > word && Tree.IsNoun(a[a[word].Head]) ? a[word].Head : -1;
    }

    /// <summary>"hundreds of thousands": the outer plural multiplies.</summary>
    private static long Outer(Analysis a, int word)
    {
        int h = a[word].Head;
        return h >= 0 && h < word && Magnitude(Tree.Lower(a[h].Form)) is { IsPlural: true } outer ? outer.Value : 1;
    }

    private static (long Value, bool IsPlural)? Magnitude(string form) => form switch
    {
        "dozens" => (12, true),
        "hundreds" => (100, true),
        "thousands" => (1_000, true),
        "millions" => (1_000_000, true),
        "hundred" => (100, false),
        "thousand" => (1_000, false),
        "million" => (1_000_000, false),
        "billion" => (1_000_000_000, false),
        _ => null,
    };

    private static long? Number(Analysis a, int w)
    {
        decimal factor = 1;
        string form = Tree.Lower(a[w].Form);
        if (Magnitude(form) is { IsPlural: false } m)
        {
            int before = w - 1;
            if (before < 0 || a[before].Upos != Upos.Num) return m.Value;
            (factor, form) = (m.Value, Tree.Lower(a[before].Form));
        }

        string plain = form.Replace(",", "", StringComparison.Ordinal);
        if (decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) && value * factor < long.MaxValue) return (long)(value * factor);
        int word = Array.IndexOf(_words, form);
        return word >= 0 ? (long)(word * factor) : null;
    }

    private static readonly string[] _words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
}
