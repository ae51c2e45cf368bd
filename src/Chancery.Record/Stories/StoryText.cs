using NodaTime;

namespace Chancery.Record.Stories;

/// <summary>What the grouping of stories looks at: the words, and the day of publication where it is known.</summary>
public sealed record StoryText(string Id, string Text, LocalDate? Published = null);
