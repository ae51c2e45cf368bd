using System.Collections.Immutable;

namespace Chancery.Language;

/// <summary>White-space and punctuation rules: stands until the trained segmenter is in.</summary>
internal static class Provisional
{
    public static (WordColumns Columns, ImmutableArray<Sentence> Sentences) Analyze(string text, IReadOnlyList<Span> passages)
    {
        var words = new List<Span>();
        var sentences = new List<Sentence>();
        foreach (var passage in passages) Read(text, passage, words, sentences);
        var columns = new WordColumns(words.Count);
        for (var i = 0; i < words.Count; i++) (columns.Start[i], columns.End[i]) = (words[i].Start, words[i].End);
        return (columns, [.. sentences]);
    }

    private static void Read(string text, Span passage, List<Span> words, List<Sentence> sentences)
    {
        var first = words.Count;
        for (var i = passage.Start; i < passage.End;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                if (text[i] == '\n' && i + 1 < passage.End && text[i + 1] == '\n') first = End(words, sentences, first);
                i++;
                continue;
            }

            var start = i++;
            if (char.IsLetterOrDigit(text[start]))
                while (i < passage.End && char.IsLetterOrDigit(text[i])) i++;
            else if (text[start] is '\'' or '’' && start > passage.Start && char.IsLetter(text[start - 1]))
                while (i < passage.End && char.IsLetter(text[i])) i++;
            words.Add(new Span(start, i));
            if (text[start] is '.' or '!' or '?' && (i == passage.End || char.IsWhiteSpace(text[i]))) first = End(words, sentences, first);
        }

        End(words, sentences, first);
    }

    private static int End(List<Span> words, List<Sentence> sentences, int first)
    {
        if (words.Count > first) sentences.Add(new Sentence(new Span(words[first].Start, words[^1].End), first, words.Count));
        return words.Count;
    }
}
