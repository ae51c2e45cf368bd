using Chancery.Language;
using Chancery.Record.Store;

namespace Chancery.Record.Identity;

/// <summary>What one article calls somebody: the fullest name it gives, and every office and state it gives them.</summary>
internal sealed record PersonMention(RecordedArticle Article, string ActorId, string Name, string? State, IReadOnlyList<string> Offices, Span Span)
{
    public string[] Tokens { get; } = NameKey.Tokens(Name);
}
