using System.Collections.Frozen;

namespace Chancery.Articles.Plain;

/// <summary>One class of furniture phrases, as <c>lexicon/articles/furniture.yaml</c> writes it.</summary>
/// <param name="Most">The longest line, in words, that a phrase at its start or end can make furniture.</param>
internal sealed record FurnitureClass(string Name, string Reason, FurnitureForm Form, int Most, FrozenSet<string> Phrases, string Example)
{
    private const string Trimmed = " \t\u00A0.:;,…!|•·-–—>»›←→▸▶+*#\"";

    private readonly int _longest = Phrases.Max(p => p.Length);

    /// <summary>True when the line (or for <see cref="FurnitureForm.Word"/> the word) is of this class.</summary>
    public bool Holds(ReadOnlySpan<char> line)
    {
        switch (Form)
        {
            case FurnitureForm.Whole:
            case FurnitureForm.Word:
                line = line.Trim(Trimmed);
                return line.Length <= _longest && (Has(line) || Has(line.TrimEnd(Trimmed)));
            case FurnitureForm.Starts:
                return StartsWithAny(line) && LineForm.WordCount(line) <= Most;
            case FurnitureForm.Within:
                return LineForm.WordCount(line) <= Most && HasPart(line);
            default:
                return EndsWithAny(line) && LineForm.WordCount(line) <= Most;
        }
    }

    private bool Has(ReadOnlySpan<char> text) => Phrases.Contains(Lower(text));

    private bool StartsWithAny(ReadOnlySpan<char> line)
    {
        string head = Lower(line.TrimStart(" \t\u00A0-–—•*>\""));
        foreach (string phrase in Phrases)
        {
            if (!head.AsSpan(head.Length > 0 && head[0] is '(' or '[' && phrase[0] is not ('(' or '[') ? 1 : 0).StartsWith(phrase, StringComparison.Ordinal)) continue;
            if (head.Length <= phrase.Length + 1 || !char.IsLetterOrDigit(phrase[^1]) || !char.IsLetterOrDigit(head[phrase.Length + (head[0] is '(' or '[' ? 1 : 0)]) || char.IsDigit(phrase[^1])) return true;
        }

        return false;
    }

    private bool EndsWithAny(ReadOnlySpan<char> line)
    {
        string tail = Lower(line.TrimEnd(" \t\u00A0.\""));
        foreach (string phrase in Phrases)
        {
            if (!tail.EndsWith(phrase, StringComparison.Ordinal)) continue;
            int before = tail.Length - phrase.Length - 1;
            if (before < 0 || !char.IsLetterOrDigit(phrase[0]) || !char.IsLetterOrDigit(tail[before])) return true;
        }

        return false;
    }

    private bool HasPart(ReadOnlySpan<char> line)
    {
        string lower = Lower(line);
        foreach (string phrase in Phrases)
        {
            int at = lower.IndexOf(phrase, StringComparison.Ordinal);
            if (at >= 0 && lower.AsSpan(0, at).TrimEnd() is [] or [.., '.' or '!' or '?' or ')' or '|' or '/' or '-' or '–' or '—' or '"' or '”' or '’' or '\'']) return true;
        }

        return false;
    }

    private static string Lower(ReadOnlySpan<char> text) => text.Length > 400 ? Lower(text[..400]) : text.ToString().ToLowerInvariant().Replace('’', '\'');
}
