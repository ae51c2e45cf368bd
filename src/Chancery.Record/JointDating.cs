using Chancery.Lexicon;
using Chancery.Record.Dating;
using Chancery.Record.Identity;
using Chancery.Record.Store;
using Chancery.Resolution;
using Chancery.Resolution.Dating;

namespace Chancery.Record;

/// <summary>Dates articles from each other, as <c>annotate --joint</c> does: through a record in memory, pair by pair, as an overlay that only sharpens.</summary>
public sealed class JointDating
{
    private readonly PairDating _dating;
    private readonly Hypotheses _hypotheses;
    private readonly Companions _companions;

    /// <exception cref="LexiconException">A lexicon file cannot be understood.</exception>
    public JointDating(LexiconFiles? lexicon = null)
    {
        LexiconFiles files = lexicon ?? LexiconFiles.Embedded;
        var resolver = new Resolver(files);
        var rules = TypeRules.Load(files);
        _dating = new(new(rules));
        _hypotheses = new(resolver);
        _companions = new(resolver, new CompanionDates(files, type => rules[type].Lasts && rules[type].By("pair")));
    }

    /// <summary>The readings in the same order, with sharpened publication dates, times, statements' and events' days.</summary>
    public IReadOnlyList<Reading> Overlay(IReadOnlyList<Reading> readings)
    {
        readings = _companions.Date(readings);
        RecordedArticle[] articles = [.. readings.Select(SayingDays.Apply).Select(r => RecordedArticle.From(r, Provenance.None) with { Table = _hypotheses.Of(r) }).DistinctBy(a => a.Hash)];
        var all = articles.ToDictionary(a => a.Hash);
        var pairs = articles.SelectMany(PairFinder.Of).Distinct().OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => (Pair: p, Hashes: articles.Where(a => PairFinder.Of(a).Contains(p)).Select(a => a.Hash).ToArray())).ToArray();
        foreach (var (pair, hashes) in pairs)
            foreach (RecordedArticle dated in _dating.Date(pair, [.. hashes.Select(h => articles.First(a => a.Hash == h))], Rulings.None))
                if (PairFinder.Main(dated) == pair) all[dated.Hash] = dated;
        foreach (var (pair, hashes) in pairs)
            foreach (RecordedArticle settled in Settled(pair, [.. hashes.Select(h => all[h])])) all[settled.Hash] = settled;
        return [.. readings.Select(r => all[r.Article.Hash].Reading with { Article = r.Article, Analysis = r.Analysis })];
    }

    private IEnumerable<RecordedArticle> Settled(StatePair pair, IReadOnlyList<RecordedArticle> articles)
    {
        var occurrences = _dating.Sharpen(pair, articles, _dating.Build(pair, articles, Rulings.None));
        return articles.Select(a => DateOverlay.Settle(a, occurrences
            .Where(o => o.IsActual && o.Owner is null)
            .SelectMany(o => o.Reports.Where(r => r.Article.Hash == a.Hash).Select(r => (r.Index, o)))
            .DistinctBy(x => x.Index).ToDictionary(x => x.Index, x => x.o)));
    }
}
