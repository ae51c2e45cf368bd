using System.Text;
using Chancery.Record.Identity;
using Chancery.Record.Store;

namespace Chancery.Record.Queries;

/// <summary>
/// The canonical dump: articles by hash, then pairs by key with all that is derived, then decisions in their order; one JSON object a line.
/// </summary>
internal static class DumpWriter
{
    public static void Write(TextWriter output, ArticleStore articles, DecisionStore decisions, PairRecords pairs)
    {
        foreach (string hash in articles.Hashes())
        {
            RecordedArticle a = articles.Of(hash)[0];
            Line(output, new { Kind = "article", a.Hash, a.Made, a.Text });
            output.Write($"{{\"kind\":\"reading\",\"hash\":\"{a.Hash}\",\"layers\":{Encoding.UTF8.GetString(ReadingCodec.Json(a))}}}\n");
        }

        foreach (string key in articles.Pairs().Select(p => p.Pair).Order(StringComparer.Ordinal))
        {
            PairRecord record = pairs.Of(StatePair.Of(key[..3], key[4..]), null);
            foreach (Occurrence o in record.Occurrences) Line(output, new { Kind = "occurrence", Pair = key, Event = EventLines.Of(o, record) });
            foreach (FacetLine f in FacetLines.On(record, record.LastDay)) Line(output, new { Kind = "facet", Pair = key, Facet = f });
            foreach (DisagreementLine d in DisagreementLines.Of(record)) Line(output, new { Kind = "disagreement", Pair = key, Disagreement = d });
        }

        foreach (Decision d in decisions.All()) Line(output, new { Kind = "decision", d.Id, d.Verb, d.Ids, d.Value, d.Because, d.By });
    }

    private static void Line<T>(TextWriter output, T value) => output.Write(QueryJson.Write(value) + "\n");
}
