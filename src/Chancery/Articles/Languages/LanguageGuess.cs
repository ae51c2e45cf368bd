namespace Chancery.Articles.Languages;

/// <summary>A language and how sure it is.</summary>
/// <param name="Tag">BCP 47 primary subtag.</param>
/// <param name="IsSure">The text is long enough and its small words leave no doubt: a stated language gives way.</param>
internal readonly record struct LanguageGuess(string Tag, bool IsSure);
