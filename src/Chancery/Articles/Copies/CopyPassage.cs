using Chancery.Language;

namespace Chancery.Articles.Copies;

/// <summary>A passage that two articles share word for word.</summary>
/// <param name="Here">Its place in the first text.</param>
/// <param name="There">Its place in the second.</param>
/// <param name="Words">How many words it has.</param>
/// <param name="IsQuotation">It lies in quotation marks: two reports that quote one speaker alike need not be copies.</param>
public readonly record struct CopyPassage(Span Here, Span There, int Words, bool IsQuotation);
