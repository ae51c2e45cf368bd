namespace Chancery.Times.Patterns;

/// <summary>Joins number words that stand together into one lexeme: "two hundred and ten", "twenty-four", "nineteen ninety-six", "1.5 million" is left as it is.</summary>
internal sealed class NumberWordLexer(Vocabulary vocabulary, Alphabet alphabet)
{
    private readonly int _and = vocabulary.Find("and");
    private readonly int _hyphen = vocabulary.Find("-");

    public void Compose(string text, List<Lexeme> lexemes)
    {
        int write = 0;
        for (int read = 0; read < lexemes.Count; write++)
        {
            Lexeme lexeme = lexemes[read];
            if (lexeme.Word >= 0 && lexeme.Shape is NumberShape.TwelveWords or NumberShape.Words) lexeme = Join(text, lexemes, ref read);
            else read++;
            lexemes[write] = lexeme;
        }

        lexemes.RemoveRange(write, lexemes.Count - write);
    }

    private Lexeme Join(string text, List<Lexeme> lexemes, ref int at)
    {
        Lexeme first = lexemes[at];
        long total = 0, current = (long)first.Number;
        int end = at + 1;
        bool ordinal = false;
        long century = 0;
        while (!ordinal && Part(text, lexemes, end) is var next && next > 0)
        {
            Lexeme part = lexemes[next];
            long before = current;
            if (!NumberWords.Extend(ref total, ref current, (int)part.Number))
            {
                if (century != 0 || total != 0 || next != end || !NumberWords.IsYear(before, (int)part.Number)) break;
                century = before;
                current = (long)part.Number;
            }

            ordinal = part.Shape is NumberShape.OrdinalWords or NumberShape.LargeOrdinal;
            end = next + 1;
        }

        bool alone = end == at + 1;
        at = end;
        if (alone) return first;
        long value = total + current + (century * 100);
        bool year = century != 0 || (!ordinal && value is >= 2000 and < 2100 && total == 2000);
        NumberShape shape = year ? NumberShape.YearWords : NumberWords.ShapeOf(value, ordinal);
        return new(first.Start, lexemes[end - 1].End, alphabet.OfShape(shape), -1, shape, value);
    }

    /// <summary>The index of the number word that goes on at <paramref name="at"/>, past one hyphen or "and"; 0 when none does.</summary>
    private int Part(string text, List<Lexeme> lexemes, int at)
    {
        if (at >= lexemes.Count) return 0;
        bool and = lexemes[at].Word == _and, hyphen = lexemes[at].Word == _hyphen && text[lexemes[at].Start - 1] != ' ';
        int next = and || hyphen ? at + 1 : at;
        if (next >= lexemes.Count || lexemes[next].Word < 0 || lexemes[next].Shape == NumberShape.None) return 0;
        return and && lexemes[at - 1].Number is not (100 or 1000) && lexemes[at - 1].Number % 100 != 0 ? 0 : next;
    }
}
