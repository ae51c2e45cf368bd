namespace Chancery.Language;

/// <summary>A sentence: its range in the text and its words, [<see cref="FirstWord"/>, <see cref="EndWord"/>) of the analysis.</summary>
public readonly record struct Sentence(Span Span, int FirstWord, int EndWord)
{
    public int WordCount => EndWord - FirstWord;
}
