using Chancery.Language;

namespace Chancery.Actors;

/// <summary>Given names of joined syllables ("Jae-in", "Kyung-wha"), which the tagger takes apart.</summary>
internal static class Syllables
{
    /// <summary>True for a word that a name's hyphen joins to the name, whatever its tag.</summary>
    public static bool Joins(Analysis analysis, int word) =>
        word > 1 && analysis[word - 1].Form is "-" && analysis[word - 2].Upos is Upos.Propn && analysis[word - 2].End == analysis[word - 1].Start && analysis[word - 1].End == analysis[word].Start;
}
