using System.Collections.Immutable;

namespace Chancery.Language;

/// <summary>White-space and punctuation rules only, every word hanging on its sentence's first: stands until the trained model is in.</summary>
internal static class Provisional
{
    public static Analysis Analyze(string text, IReadOnlyList<Span> passages)
    {
        var words = new List<Span>();
        var sentences = new List<Sentence>();
        foreach (var passage in passages) Read(text, passage, words, sentences);
        var columns = new WordColumns(words.Count);
        foreach (var sentence in sentences)
            for (var i = sentence.FirstWord; i < sentence.EndWord; i++) Fill(text, columns, words[i], sentence, i);
        return new Analysis(text, columns, [.. sentences], ImmutableArray<NameSpan>.Empty);
    }

    private static void Fill(string text, WordColumns columns, Span word, Sentence sentence, int i)
    {
        (columns.Start[i], columns.End[i]) = (word.Start, word.End);
        var root = i == sentence.FirstWord;
        columns.Head[i] = root ? -1 : sentence.FirstWord;
        columns.Relation[i] = root ? Deprel.Root : Deprel.Dep;
        columns.Lemma[i] = word.Of(text);
        (columns.Xpos[i], columns.Feats[i]) = (string.Empty, string.Empty);
        columns.Upos[i] = char.IsPunctuation(text[word.Start]) ? Upos.Punct : char.IsDigit(text[word.Start]) ? Upos.Num : Upos.Noun;
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
