namespace Chancery.Lexicon;

/// <summary>An office found in a text.</summary>
/// <param name="Length">UTF-16 code units of the text it covers.</param>
/// <param name="Plural">Several holders ("foreign ministers").</param>
public readonly record struct OfficeName(int Length, Office Office, bool Plural);
