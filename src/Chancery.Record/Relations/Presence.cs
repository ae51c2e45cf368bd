using Chancery.Actors;
using Chancery.Record.Store;

namespace Chancery.Record.Relations;

/// <summary>A mission that an article names as there: evidence that it works, and for an interests section of who gives it a roof.</summary>
internal sealed record Presence(RecordedArticle Article, Actor Actor)
{
    public MissionMention Mission => Actor.Mission!;
}
