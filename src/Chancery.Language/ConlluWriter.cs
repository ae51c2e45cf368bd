using System.Globalization;

namespace Chancery.Language;

/// <summary>Writes an <see cref="Analysis"/> as CoNLL-U: a sentence a block with <c># text</c>, words that touch inside one written word as a multiword token.</summary>
public static class ConlluWriter
{
    /// <summary>Writes all sentences to <paramref name="writer"/>, with line feeds.</summary>
    public static void Write(Analysis analysis, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(writer);
        for (var s = 0; s < analysis.Sentences.Length; s++)
        {
            var sentence = analysis.Sentences[s];
            if (s == 0 || IsParagraphBreak(analysis.Text.AsSpan(analysis.Sentences[s - 1].Span.End..sentence.Span.Start))) writer.Write("# newpar\n");
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {s + 1}\n# text = "));
            WriteOnOneLine(sentence.Span.In(analysis.Text), writer);
            writer.Write('\n');
            for (var i = sentence.FirstWord; i < sentence.EndWord; i++) WriteWord(analysis, sentence, i, writer);
            writer.Write('\n');
        }
    }

    /// <summary>The same as a string.</summary>
    public static string Write(Analysis analysis)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        Write(analysis, writer);
        return writer.ToString();
    }

    private static bool IsParagraphBreak(ReadOnlySpan<char> between) => between.Count('\n') > 1;

    private static void WriteWord(Analysis analysis, Sentence sentence, int index, TextWriter writer)
    {
        var word = analysis[index];
        var id = index - sentence.FirstWord + 1;
        var last = TokenEnd(analysis, sentence, index);
        if (last > index && (index == sentence.FirstWord || !IsInsideToken(analysis, index - 1)))
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{id}-{id + last - index}\t"));
            writer.Write(analysis.Text.AsSpan(word.Start, analysis[last].End - word.Start));
            writer.Write("\t_\t_\t_\t_\t_\t_\t_\t");
            writer.Write(SpaceAfter(analysis, sentence, last));
            writer.Write('\n');
        }

        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{id}\t"));
        WriteOnOneLine(word.Form, writer);
        writer.Write('\t');
        writer.Write(Field(word.Lemma));
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"\t{word.Upos.Name()}\t{Field(word.Xpos)}\t{Field(word.Feats)}\t"));
        writer.Write((word.IsRoot ? 0 : word.Head - sentence.FirstWord + 1).ToString(CultureInfo.InvariantCulture));
        writer.Write($"\t{word.Relation}\t_\t");
        var inside = last > index || (index > sentence.FirstWord && IsInsideToken(analysis, index - 1));
        writer.Write(inside ? "_" : SpaceAfter(analysis, sentence, index));
        writer.Write('\n');
    }

    private static string SpaceAfter(Analysis analysis, Sentence sentence, int index) =>
        index + 1 < sentence.EndWord && analysis[index + 1].Start == analysis[index].End ? "SpaceAfter=No" : "_";

    private static int TokenEnd(Analysis analysis, Sentence sentence, int index)
    {
        while (index + 1 < sentence.EndWord && IsInsideToken(analysis, index)) index++;
        return index;
    }

    /// <summary>True when word <paramref name="index"/> and the next are parts of one written word: they touch, with letters or an apostrophe at the seam.</summary>
    private static bool IsInsideToken(Analysis analysis, int index)
    {
        if (index + 1 >= analysis.WordCount) return false;
        Word word = analysis[index], next = analysis[index + 1];
        return word.End == next.Start && word.Start < word.End && next.Start < next.End && char.IsLetter(word.Form[^1])
            && (char.IsLetter(next.Form[0]) || (next.Form.Length > 1 && next.Form[0] is '\'' or '’' or '`' && next.Upos != Upos.Punct));
    }

    private static string Field(string value) => value.Length == 0 ? "_" : value;

    private static void WriteOnOneLine(ReadOnlySpan<char> text, TextWriter writer)
    {
        foreach (var c in text) writer.Write(c is '\n' or '\r' or '\t' or '\u0085' or '\u2028' or '\u2029' or '\v' or '\f' ? ' ' : c);
    }
}
