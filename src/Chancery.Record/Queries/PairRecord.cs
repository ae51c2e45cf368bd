using Chancery.Record.Disagreements;
using Chancery.Record.Identity;
using Chancery.Record.Origins;
using Chancery.Record.Relations;
using Chancery.Record.Store;
using NodaTime;
using Sayings = Chancery.Record.Origins.Utterances;

namespace Chancery.Record.Queries;

/// <summary>
/// Everything the record derives for one pair: a pure function of the pair's articles (in any order), the lexicon and the decisions.
/// It is never stored, so it cannot go stale; whoever holds one holds it for one state of the record.
/// </summary>
internal sealed class PairRecord
{
    private Dictionary<(string, int), string>? _speakers;

    private PairRecord(StatePair pair, IReadOnlyList<RecordedArticle> articles, PersonIndex people) => (Pair, Articles, People) = (pair, articles, people);

    public StatePair Pair { get; }

    /// <summary>Dated from each other, by hash; versions that were replaced and retracted articles are left out.</summary>
    public IReadOnlyList<RecordedArticle> Articles { get; }

    public PersonIndex People { get; }

    public required IReadOnlyList<Occurrence> Occurrences { get; init; }

    public required IReadOnlyList<Utterance> Utterances { get; init; }

    /// <summary>Who the record takes the speaker of a report's statement to be; null for the outlet's own voice.</summary>
    public string? Speaker(Report r) =>
        (_speakers ??= Utterances.ToDictionary(u => (u.Article.Hash, u.Index), u => u.Speaker)).GetValueOrDefault((r.Article.Hash, r.Event.Statement ?? -1)) is { Length: > 0 } name ? name : null;

    public required OriginIndex Origins { get; init; }

    public required IReadOnlyList<Change> Changes { get; init; }

    public required IReadOnlyList<Presence> Presences { get; init; }

    public required IReadOnlyList<Disagreement> Disagreements { get; init; }

    public static PairRecord Derive(StatePair pair, IReadOnlyList<RecordedArticle> dated, DerivationRules rules, Rulings rulings)
    {
        PersonIndex people = PersonIndex.Build(dated, rulings);
        Task<(List<Utterance> Said, OriginIndex Index)> origins = Task.Run(() => Sayings.Of(dated, people, rulings) is var said ? (said, OriginIndex.Build(dated, said)) : default);
        List<Report> reports = rules.Occurrences.Reports(pair, dated, people, rulings);
        IReadOnlyList<Occurrence> occurrences = rules.Dating.Sharpen(pair, dated, rules.Occurrences.Build(pair, reports, rulings));
        var (utterances, index) = origins.GetAwaiter().GetResult();
        return new(pair, dated, people)
        {
            Occurrences = occurrences,
            Utterances = utterances,
            Origins = index,
            Changes = [.. ChangeFinder.Of(occurrences)],
            Presences = PresenceFacets.Find(pair, dated),
            Disagreements = rules.Disagreements.Find(new(pair, dated, occurrences, utterances, index), rulings),
        };
    }

    /// <summary>The last day that an article certainly reached: what "now" means when nobody names a day. An undated one counts with the first day it can be of.</summary>
    public LocalDate? LastDay => Articles.Select(a => a.Reading.Published.Interval is { Latest: not null } p ? p.Earliest ?? p.Latest : null).Max();
}
