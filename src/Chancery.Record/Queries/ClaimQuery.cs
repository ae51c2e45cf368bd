using Chancery.Events;
using Chancery.Record.Identity;
using Chancery.Record.Origins;
using Chancery.Record.Store;
using Sayings = Chancery.Record.Origins.Utterances;

namespace Chancery.Record.Queries;

/// <summary>Who says what: statements as claims, and events an outlet tells in its own voice.</summary>
internal static class ClaimQuery
{
    /// <param name="articles">Those looked into, with what stands beside them.</param>
    /// <param name="hits">Hashes of those that hold the words.</param>
    public static ClaimList Find(IReadOnlyList<RecordedArticle> articles, IReadOnlySet<string> hits, string text, string? by, Rulings rulings)
    {
        string[] stems = WordMatch.Stems(text);
        PersonIndex people = PersonIndex.Build(articles, rulings);
        List<Utterance> utterances = Sayings.Of(articles, people, rulings);
        OriginIndex origins = OriginIndex.Build(articles, utterances);
        List<ClaimLine> claims = [.. utterances.Where(u => hits.Contains(u.Article.Hash) && WordMatch.HasAll(u.Content, stems)).Select(u => Of(u, origins, stems)), .. OwnVoice(articles.Where(a => hits.Contains(a.Hash)), origins, stems, rulings)];
        if (by is not null) claims.RemoveAll(c => !SaidBy(c, by));
        return new([.. claims.OrderBy(c => c.Evidence.Published ?? "9", StringComparer.Ordinal).ThenBy(c => c.Evidence.Hash, StringComparer.Ordinal).ThenBy(c => c.Evidence.Start)], claims.Select(c => c.Origin).Distinct(StringComparer.Ordinal).Count());
    }

    public static ClaimLine Of(Utterance u, OriginIndex origins, string[] stems)
    {
        Event[] inside = [.. u.Article.Reading.Events.Where(e => u.Statement.Content.Any(c => c.Contains(e.Predicate)))];
        return new(
            u.Id,
            u.Speaker.Length == 0 ? "nobody named" : u.Speaker,
            u.Statement.SaidOn?.Text,
            Modality(u, inside, stems),
            u.Content,
            u.Statement.Addressee,
            EvidenceMaker.Chain(u.Statement),
            origins.Of(u),
            [.. inside.Select(e => e.Type).Distinct(StringComparer.Ordinal)],
            EvidenceMaker.Of(u));
    }

    private static IEnumerable<ClaimLine> OwnVoice(IEnumerable<RecordedArticle> articles, OriginIndex origins, string[] stems, Rulings rulings)
    {
        foreach (RecordedArticle a in articles)
            foreach (var sentence in a.Reading.Events.Where(e => e.Statement is null && !rulings.IsRejected(e.Id)).GroupBy(e => a.SentenceOf(e.Predicate)))
            {
                string words = sentence.Key.Of(a.Text);
                if (!WordMatch.HasAll(words, stems)) continue;
                Event e = Nearest([.. sentence], a.Text, stems)!;
                string voice = a.Reading.Article.Outlet ?? "the article's own voice";
                yield return new(e.Id, voice, null, e.Status.ToString().ToLowerInvariant(), words, null, [], origins.OfOwnVoice(a, sentence.Key), [.. sentence.Select(x => x.Type).Distinct(StringComparer.Ordinal)], EvidenceMaker.Of(a, sentence.Key, null, e.Id));
            }
    }

    private static string Modality(Utterance u, Event[] inside, string[] stems)
    {
        if (u.Statement.IsNegated) return "denied";
        if (Nearest(inside, u.Article.Text, stems) is { } e && e.Status != EventStatus.Happened) return e.Status.ToString().ToLowerInvariant();
        return u.Statement.Hedge is null ? "asserted" : "hedged";
    }

    /// <summary>The event whose own words hold most of the words asked for; else one that is not plainly told as done.</summary>
    private static Event? Nearest(Event[] events, string text, string[] stems) =>
        events.OrderByDescending(e => WordMatch.Stems(e.Predicate.Of(text)).Intersect(stems).Count()).ThenBy(e => e.Status == EventStatus.Happened).ThenBy(e => e.Predicate.Start).FirstOrDefault();

    private static bool SaidBy(ClaimLine c, string by)
    {
        string[] wanted = NameKey.Tokens(by);
        return c.Chain.Select(l => l.Name).Append(c.Speaker).Any(n => wanted.All(NameKey.Tokens(n).Contains));
    }
}
