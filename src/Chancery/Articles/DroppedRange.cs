using Chancery.Language;

namespace Chancery.Articles;

/// <summary>A range that is not part of the report, and why: <c>crawler-header</c>, <c>kicker</c>, <c>title</c>, <c>byline</c>, <c>biography</c>, <c>sidebar</c>, <c>caption</c>, <c>advertisement</c> …</summary>
public readonly record struct DroppedRange(Span Span, string Reason);
