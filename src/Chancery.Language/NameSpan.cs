namespace Chancery.Language;

/// <summary>A name as the model found it: its range, its words [<see cref="FirstWord"/>, <see cref="EndWord"/>), its kind. Names do not overlap.</summary>
public readonly record struct NameSpan(Span Span, int FirstWord, int EndWord, NameKind Kind);
