using Chancery.Language;
using Chancery.Record.Store;
using Chancery.Statements;

namespace Chancery.Record.Origins;

/// <summary>One statement of one article, with its speaker as the record knows them.</summary>
/// <param name="SpeakerId">A person's id, else a key of the office, body or outlet; empty where nobody is named.</param>
internal sealed record Utterance(RecordedArticle Article, int Index, string Id, string SpeakerId, string Speaker, string? State)
{
    public Statement Statement => Article.Reading.Statements[Index];

    /// <summary>From the first to the last word of the content.</summary>
    public Span Span => Statement.Content.Count == 0 ? new(0, 0) : Statement.Content.Aggregate((a, b) => a.Union(b));

    public string Content => string.Join(" … ", Statement.Content.Select(c => c.Of(Article.Text)));
}
