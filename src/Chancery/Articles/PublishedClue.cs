using Chancery.Language;
using NodaTime;

namespace Chancery.Articles;

/// <summary>
/// A day of publication as metadata or a header state it, before the text has been read.
/// </summary>
/// <param name="Day">The day, in the zone the source wrote it in.</param>
/// <param name="Basis"><c>metadata</c> or <c>header</c>.</param>
/// <param name="Why">Where it was found, in words.</param>
/// <param name="Span">Its place in the text, for a header.</param>
public sealed record PublishedClue(LocalDate Day, string Basis, string Why, Span? Span = null);
