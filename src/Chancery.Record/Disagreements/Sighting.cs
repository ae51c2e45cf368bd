using Chancery.Language;
using Chancery.Record.Store;
using Chancery.Statements;

namespace Chancery.Record.Disagreements;

/// <summary>A place in an article that shows one side: its words, the statement they stand in, and the id of what was read there.</summary>
internal sealed record Sighting(RecordedArticle Article, Span Span, Statement? Statement, string? Source);
