using Chancery.Language;

namespace Chancery.Resolution.Dating;

/// <summary>Whether the words about a date tell it as fact, as possible or as to come.</summary>
internal static class Moods
{
    /// <summary>True when the sentence has a modal: a date in it may be no date of the past.</summary>
    public static bool HasModal(Analysis analysis, Span span)
    {
        int word = analysis.WordAt(span.Start);
        if (word < 0) return false;
        Sentence sentence = analysis.Sentences[analysis.SentenceOf(word)];
        for (int w = sentence.FirstWord; w < sentence.EndWord; w++)
        {
            if (analysis[w].Form is "will" or "would" or "could" or "may" or "might" or "should" or "must" or "plans" or "shall") return true;
        }

        return false;
    }

    /// <summary>True when the very verb the date hangs on stands in the plain future.</summary>
    public static bool HangsOnWill(Analysis analysis, Span span)
    {
        var (first, end) = analysis.WordsIn(span);
        int word = first;
        for (int step = 0; word >= 0 && word < analysis.WordCount && step < 12 && ((word >= first && word < end) || analysis[word].Upos is not Upos.Verb); step++) word = analysis[word].Head;
        if (word < 0 || word >= analysis.WordCount) return false;
        foreach (int child in analysis.Children(word))
        {
            if (analysis[child].Relation.Is(Deprel.Aux) && analysis[child].Form is "will" or "shall" or "'ll" or "’ll") return true;
        }

        return false;
    }
}
