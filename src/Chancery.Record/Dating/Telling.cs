using Chancery.Record.Identity;
using Chancery.Record.Store;

namespace Chancery.Record.Dating;

/// <summary>An occurrence told as done inside a statement, so not after it; the statement's occasion may be an occurrence too.</summary>
internal sealed record Telling(RecordedArticle Article, int Statement, Occurrence Told, Occurrence? Occasion)
{
    public static IEnumerable<Telling> Of(IReadOnlyList<RecordedArticle> articles, IReadOnlyList<Occurrence> occurrences)
    {
        var byEvent = new Dictionary<(string, int), Occurrence>();
        foreach (Occurrence o in occurrences)
            foreach (Report r in o.Reports) byEvent[(r.Article.Hash, r.Index)] = o;
        foreach (RecordedArticle a in articles)
            for (int i = 0; i < a.Reading.Events.Count; i++)
            {
                if (!byEvent.TryGetValue((a.Hash, i), out Occurrence? told)) continue;
                if (a.Reading.Events[i].Statement is not { } s || (uint)s >= (uint)a.Reading.Statements.Count) continue;
                Occurrence? occasion = a.Reading.Statements[s].Occasion is { } e && byEvent.TryGetValue((a.Hash, e), out Occurrence? at) ? at : null;
                if (occasion?.Id != told.Id) yield return new(a, s, told, occasion);
            }
    }
}
