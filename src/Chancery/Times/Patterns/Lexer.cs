using Chancery.Language;

namespace Chancery.Times.Patterns;

/// <summary>
/// Cuts text into the lexemes the patterns work on: words the vocabulary knows, numbers of every shape, signs. Runs of unknown words become one unknown lexeme;
/// an empty line, which no expression crosses, is one too. One pass, no string is made.
/// </summary>
internal sealed class Lexer(Vocabulary vocabulary, Alphabet alphabet)
{
    private readonly NumberLexer _numbers = new(alphabet);
    private readonly NumberWordLexer _numberWords = new(vocabulary, alphabet);
    private readonly int[] _signs = Signs(vocabulary);

    public List<Lexeme> Read(string text, IReadOnlyList<Span> body)
    {
        var lexemes = new List<Lexeme>(text.Length / 8);
        foreach (Span part in body)
        {
            Read(text.AsSpan(0, part.End), part.Start, lexemes);
            Unknown(part.End, part.End, lexemes);
        }

        _numberWords.Compose(text, lexemes);
        return lexemes;
    }

    private static int[] Signs(Vocabulary vocabulary)
    {
        int[] signs = new int[128];
        Span<char> sign = stackalloc char[1];
        for (int c = 0; c < signs.Length; c++)
        {
            sign[0] = (char)c;
            signs[c] = char.IsLetterOrDigit((char)c) ? -1 : vocabulary.Find(sign);
        }

        return signs;
    }

    private static void Unknown(int start, int end, List<Lexeme> lexemes)
    {
        if (lexemes.Count == 0 || lexemes[^1].Symbol != 0 || lexemes[^1].Word >= 0) lexemes.Add(new(start, end, 0, -1, NumberShape.None, 0));
        else lexemes[^1] = lexemes[^1] with { End = end };
    }

    private void Read(ReadOnlySpan<char> text, int at, List<Lexeme> lexemes)
    {
        while (at < text.Length)
        {
            char c = text[at];
            if (c is ' ' or '\n' or '\r' or '\t' or '\u00A0') at = Space(text, at, lexemes);
            else if (char.IsAsciiLetter(c) || (c >= 128 && char.IsLetter(c))) at = Word(text, at, lexemes);
            else if (char.IsAsciiDigit(c) || (c is '\'' or '’' && _numbers.IsShortYear(text, at))) at = _numbers.Read(text, at, lexemes);
            else if (c is '½' or '¼' or '¾') at = _numbers.ReadFraction(text, at, lexemes);
            else at = Sign(text, at, lexemes);
        }
    }

    private static int Space(ReadOnlySpan<char> text, int at, List<Lexeme> lexemes)
    {
        int start = at, lines = 0;
        while (at < text.Length && text[at] is ' ' or '\n' or '\r' or '\t' or '\u00A0')
        {
            if (text[at++] == '\n') lines++;
        }

        if (lines > 1) Unknown(start, start, lexemes);
        return at;
    }

    private int Word(ReadOnlySpan<char> text, int at, List<Lexeme> lexemes)
    {
        int start = at;
        bool plain = true;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_'))
        {
            plain &= char.IsAsciiLetter(text[at]);
            at++;
        }

        int word = plain ? vocabulary.Find(text[start..at]) : -1;
        bool capital = char.IsUpper(text[start]);
        int symbol = word >= 0 ? alphabet.OfWord(word, capital) : capital && at - start > 1 ? alphabet.OfShape(NumberShape.Name) : 0;
        if (word < 0 && symbol > 0) lexemes.Add(new(start, at, symbol, -1, NumberShape.Name, 0));
        else if (word < 0) Unknown(start, at, lexemes);
        else lexemes.Add(new(start, at, symbol, word, vocabulary.Shape(word), vocabulary.Number(word)));
        return at;
    }

    private int Sign(ReadOnlySpan<char> text, int at, List<Lexeme> lexemes)
    {
        char c = text[at] switch { '’' or '‘' => '\'', '–' or '—' or '‑' or '−' => '-', var other => other };
        int word = c < 128 ? _signs[c] : -1;
        if (word < 0) Unknown(at, at + 1, lexemes);
        else lexemes.Add(new(at, at + 1, alphabet.OfWord(word, false), word, NumberShape.None, 0));
        return at + 1;
    }
}
