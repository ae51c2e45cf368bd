using System.Text;
using Chancery.Language;

namespace Chancery.Training;

/// <summary>A paragraph of a treebank as running text, with its words and where its sentences end.</summary>
internal sealed record RawText(string Text, List<Span> Words, HashSet<int> WordEnds, HashSet<int> SentenceEnds)
{
    /// <summary>Tokens as written, each with its first word and how many it holds.</summary>
    public List<(Span Span, int First, int Words)> Tokens { get; } = [];

    public HashSet<Span> Sentences { get; } = [];

    public int WordCount { get; private set; }

    public static IEnumerable<RawText> Paragraphs(List<TreebankSentence> sentences)
    {
        List<TreebankSentence> paragraph = [];
        foreach (var sentence in sentences)
        {
            if (sentence.NewParagraph && paragraph.Count > 0)
            {
                yield return Of(paragraph);
                paragraph = [];
            }

            paragraph.Add(sentence);
        }

        if (paragraph.Count > 0) yield return Of(paragraph);
    }

    /// <summary>The same with its letters changed; the change must keep every length.</summary>
    public RawText With(Func<string, string> change) => change(Text) is var text && text.Length == Text.Length ? this with { Text = text } : this;

    public bool HasInitial => Words.Exists(IsInitial);

    public RawText WithOtherInitials(Random random) => With(text =>
    {
        var letters = text.ToCharArray();
        foreach (var word in Words.Where(IsInitial)) letters[word.Start] = (char)('A' + random.Next(26));
        return new string(letters);
    });

    /// <summary>Where, in characters, the words of a token part; empty when its words do not spell it.</summary>
    public static List<int> CutsOf(TreebankSentence sentence, string form, int first, int words)
    {
        var cuts = new List<int>();
        if (words == 1) return cuts;
        var lengths = sentence.Forms.GetRange(first, words).ConvertAll(f => f.Length);
        if (lengths.Sum() == form.Length)
        {
            for (var (k, at) = (0, 0); k < words - 1; k++) cuts.Add(at += lengths[k]);
        }
        else if (words == 2 && form.EndsWith(sentence.Forms[first + 1], StringComparison.OrdinalIgnoreCase))
        {
            cuts.Add(form.Length - lengths[1]);
        }
        else if (words == 2 && lengths[0] < form.Length)
        {
            cuts.Add(lengths[0]);
        }

        return cuts;
    }

    /// <summary>A whole document, an empty line between paragraphs.</summary>
    public static RawText Document(List<TreebankSentence> sentences) => Of(sentences, "\n\n");

    private static RawText Of(List<TreebankSentence> sentences, string paragraphBreak = " ")
    {
        var text = new StringBuilder();
        var raw = new RawText(string.Empty, [], [], []);
        foreach (var sentence in sentences)
        {
            if (text.Length > 0 && sentence.NewParagraph) text.Length = TrimmedLength(text);
            if (text.Length > 0 && sentence.NewParagraph) text.Append(paragraphBreak);
            var begin = text.Length;
            foreach (var (form, first, words, space) in sentence.Tokens)
            {
                var (start, from) = (text.Length, text.Length);
                text.Append(form);
                foreach (var cut in CutsOf(sentence, form, first, words))
                {
                    raw.Words.Add(new Span(from, start + cut));
                    from = start + cut;
                }

                raw.Words.Add(new Span(from, text.Length));
                raw.Tokens.Add((new Span(start, text.Length), raw.WordCount, words));
                raw.WordCount += words;
                if (space) text.Append(' ');
            }

            if (text.Length > 0 && text[^1] != ' ' && sentence.Tokens[^1].SpaceAfter) text.Append(' ');
            raw.Sentences.Add(new Span(begin, TrimmedLength(text)));
            raw.SentenceEnds.Add(raw.Words.Count - 1);
        }

        foreach (var word in raw.Words) raw.WordEnds.Add(word.End);
        return raw with { Text = text.ToString().TrimEnd() };
    }

    private static int TrimmedLength(StringBuilder text)
    {
        var length = text.Length;
        while (length > 0 && text[length - 1] == ' ') length--;
        return length;
    }

    private bool IsInitial(Span word) => word.Length == 2 && char.IsAsciiLetterUpper(Text[word.Start]) && Text[word.Start + 1] == '.';
}
