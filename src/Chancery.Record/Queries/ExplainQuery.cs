using Chancery.Events;
using Chancery.Record.Identity;
using Chancery.Record.Store;

namespace Chancery.Record.Queries;

/// <summary>How a line came about. The id says the kind; an occurrence's id holds the id of one of its events and finds it whatever has joined since.</summary>
internal static class ExplainQuery
{
    public static Explanation? Of(string id, ArticleStore articles, DecisionStore decisions, PairRecords pairs, DerivationRules rules)
    {
        if (decisions.All().Find(d => d.Id == id) is { } decision) return Decision(decision);
        if (id.StartsWith("f-", StringComparison.Ordinal) || id.StartsWith("d-", StringComparison.Ordinal)) return OfPair(id, pairs);
        if (id.StartsWith("p-", StringComparison.Ordinal)) return Person(id, articles, pairs);
        if (id.StartsWith("o-", StringComparison.Ordinal)) return Occurrence(id, articles, pairs);
        if (articles.OfMention(id) is [var article, ..])
            return id.StartsWith("s-", StringComparison.Ordinal) ? Statement(id, article) : Event(article.Reading.Events.First(e => e.Id == id), article);
        return articles.Of(id) is [var named, ..] ? Article(named, articles, rules) : null;
    }

    /// <summary>The pair a facet's or disagreement's id names, or null.</summary>
    public static StatePair? PairOf(string id)
    {
        string[] parts = id.Split('-');
        return parts.Length == 4 && parts[1].Length == 3 && parts[2].Length == 3 && parts[1] != parts[2] ? StatePair.Of(parts[1], parts[2]) : null;
    }

    private static Explanation? OfPair(string id, PairRecords pairs)
    {
        if (PairOf(id) is not { } pair) return null;
        PairRecord record = pairs.Of(pair, null);
        if (record.Disagreements.FirstOrDefault(d => d.Id == id) is { } d)
            return new(id, "disagreement", d.Question, [new("kind", d.Kind), new("verdict", d.Verdict), new("why", d.Why), .. d.Sides.Select(s => new ExplanationStep("side", s.Value))], [.. d.Sides.SelectMany(s => s.Sightings).Select(EvidenceMaker.Of)]);
        FacetLine? line = Days(record).Select(day => FacetLines.On(record, day).FirstOrDefault(f => f.Id == id)).FirstOrDefault(f => f is not null);
        return line is null ? null : new(id, "facet", $"{line.Facet} {line.Direction}: {line.Value}", [new("status", line.Status), new("valid", line.Valid ?? "not stated"), new("why", line.Why), .. line.Words.Select(w => new ExplanationStep("words", w))], line.Evidence);
    }

    /// <summary>Every day on which a facet can change, and the last: a line may hold on any of them.</summary>
    public static IEnumerable<NodaTime.LocalDate?> Days(PairRecord record) =>
        record.Changes.SelectMany(c => new[] { c.Days.From?.PlusDays(-1), c.Days.From, c.Days.To }).Where(d => d is not null).Distinct().OrderDescending().Prepend(null);

    private static Explanation? Person(string id, ArticleStore articles, PairRecords pairs)
    {
        RecordedArticle[] named = [.. articles.OfPerson(id[(id.LastIndexOf('-') + 1)..])];
        Person? p = PersonIndex.Build(named, pairs.Rulings).People.FirstOrDefault(x => x.Id == id);
        return p is null ? null : new(id, "person", p.Name, [.. p.Names.Select(n => new ExplanationStep("spelling", n)), .. p.Why.Select(w => new ExplanationStep("merge", w))], [.. p.Mentions.Select(m => EvidenceMaker.Of(m.Article, m.Article.SentenceOf(m.Span), null, null))]);
    }

    private static Explanation? Occurrence(string id, ArticleStore articles, PairRecords pairs) =>
        Find(id, articles, pairs) is var (o, record) && o is not null ? Of(id, o, record!) : null;

    /// <summary>The occurrence of an id, of one of its reports' events, or of an id it had before others joined it.</summary>
    public static (Occurrence? Occurrence, PairRecord? Record) Find(string id, ArticleStore articles, PairRecords pairs)
    {
        string inner = id.StartsWith("o-", StringComparison.Ordinal) ? id[2..] : id;
        RecordedArticle? article = articles.OfMention(inner).FirstOrDefault() ?? (inner.LastIndexOf('-') is var cut and > 0 ? articles.OfMention(inner[..cut]).FirstOrDefault() : null);
        foreach (StatePair pair in article is null ? [] : PairFinder.Of(article))
        {
            PairRecord record = pairs.Of(pair, null);
            Occurrence? o = record.Occurrences.FirstOrDefault(x => x.Id == id) ?? record.Occurrences.FirstOrDefault(x => x.Reports.Any(r => r.Event.Id == inner || inner == $"{r.Event.Id}-{x.Owner?.ToLowerInvariant()}"));
            if (o is not null) return (o, record);
        }

        return (null, null);
    }

    private static Explanation Of(string id, Occurrence o, PairRecord record) =>
        new(id, "event", $"{o.Type} ({o.Status.ToString().ToLowerInvariant()}), {o.Pair}", [
            .. o.Why.Select(w => new ExplanationStep("merge", w)),
            .. o.WhenWhy.Select(w => new ExplanationStep("time", w)),
            new("time", $"so {o.When?.Text ?? "not dated"}" + (o.RunnerUp is null ? "" : $"; next best {o.RunnerUp}")),
            new("origin", $"{record.Origins.Count(o)} independent origins of {o.Reports.Count} reports"),
            .. o.Reports.SelectMany(r => Steps(r.Event, r.Article)),
        ], EvidenceMaker.Of(o.Reports));

    private static Explanation Event(Event e, RecordedArticle article)
    {
        Statements.Statement? said = e.Statement is { } i && (uint)i < (uint)article.Reading.Statements.Count ? article.Reading.Statements[i] : null;
        return new(e.Id, "event", $"{e.Type} ({e.Status.ToString().ToLowerInvariant()})", [.. Steps(e, article)], [EvidenceMaker.Of(article, article.SentenceOf(e.Predicate), said, e.Id)]);
    }

    private static IEnumerable<ExplanationStep> Steps(Event e, RecordedArticle article)
    {
        yield return new("span", $"{article.Reading.Article.Id} {e.Predicate}: “{e.Predicate.Of(article.Text)}”");
        yield return new("rule", e.Rule);
        foreach (Participant p in e.Actors.Concat(e.Targets).Concat(e.Others))
            yield return new("role", $"{p.Role}: {p.Name}{(p.State is null ? "" : $" ({p.State})")} “{p.Span.Of(article.Text)}”{(p.Implied ? ", implied" : "")}");
        foreach (string why in e.When?.Why ?? []) yield return new("time", why);
        foreach (string why in e.Why) yield return new("why", why);
    }

    private static Explanation? Statement(string id, RecordedArticle article)
    {
        Statements.Statement? s = article.Reading.Statements.FirstOrDefault(x => ContentId.Statement(article, x) == id);
        if (s is null) return null;
        return new(id, "statement", string.Join(" … ", s.Content.Select(c => c.Of(article.Text))), [
            .. s.Source.Select(x => new ExplanationStep("source", $"{x}: “{x.Of(article.Text)}”")),
            .. s.Cue.Select(x => new ExplanationStep("cue", $"{x}: “{x.Of(article.Text)}”")),
            .. s.Chain.Select(l => new ExplanationStep("chain", $"{l.Role.ToString().ToLowerInvariant()}: {l.Name}{(l.Carried ? ", carried over from another sentence" : "")}")),
            new("said on", s.SaidOn?.Text ?? "not stated"),
        ], [EvidenceMaker.Of(article, s.Content.Count == 0 ? new(0, 0) : s.Content.Aggregate((a, b) => a.Union(b)), s, id)]);
    }

    private static Explanation Article(RecordedArticle a, ArticleStore articles, DerivationRules rules)
    {
        ArticleSummary line = ArticleLines.Of(a, a.Reading.Article.Url is { } url ? articles.OfUrl(url) : [], rules.Cues);
        return new(a.Hash, "article", line.Title ?? line.Id, [
            new("published", $"{line.Published ?? "not stated"} ({line.Basis})"),
            .. a.Reading.Published.Why.Select(w => new ExplanationStep("published", w)),
            .. a.Reading.Article.Dropped.Select(d => new ExplanationStep("dropped", $"{d.Span}: {d.Reason}")),
            .. line.Versions.Select(v => new ExplanationStep("version", v)),
            .. line.Notice is null ? [] : new[] { new ExplanationStep("notice", line.Notice) },
            new("read with", $"reader {a.Made.Reader}, lexicon {a.Made.Lexicon}, model {a.Made.Model}"),
        ], []);
    }

    private static Explanation Decision(Decision d) =>
        new(d.Id, "decision", $"{d.Verb} {string.Join(' ', d.Ids)}", [new("because", d.Because), new("by", d.By), .. d.Value is null ? [] : new[] { new ExplanationStep("value", d.Value) }], []);
}
