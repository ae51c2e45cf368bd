using Chancery.Lexicon;
using Chancery.Record.Dating;
using Chancery.Record.Decisions;
using Chancery.Record.Identity;
using Chancery.Record.Queries;
using Chancery.Record.Store;
using Chancery.Resolution;

namespace Chancery.Record;

/// <summary>
/// A record: one SQLite file of articles, their readings and the decisions on them. Everything else is derived from those by rules, so the same
/// articles and decisions in any order and batching give the same answers. One process writes at a time, many may read; every write can be repeated.
/// </summary>
public sealed class RecordFile : IDisposable
{
    private readonly Database _database;
    private readonly ArticleStore _articles;
    private readonly DecisionStore _decisions;
    private readonly DerivationRules _rules;
    private readonly PairRecords _pairs;
    private readonly Lazy<Hypotheses> _hypotheses;

    private RecordFile(Database database, LexiconFiles lexicon)
    {
        _database = database;
        _articles = new(database);
        _decisions = new(database);
        _rules = DerivationRules.Of(lexicon);
        _hypotheses = new(() => new(new Resolver(lexicon)));
        _pairs = new(database, _articles, _decisions, _rules);
        Queries = new PageQueries(database, _articles, _decisions, _pairs, _rules);
    }

    public string Path => _database.Path;

    public IPageQueries Queries { get; }

    /// <summary>Number of articles.</summary>
    public int Count => _articles.Count;

    /// <summary>Opens the record at <paramref name="path"/>, making it where <paramref name="create"/> allows and there is none.</summary>
    /// <exception cref="RecordException">It cannot be opened, is no record, is damaged or of a newer version. Nothing was written.</exception>
    public static RecordFile Open(string path, bool create = false, LexiconFiles? lexicon = null) =>
        new(Database.Open(path, create, ArticleIndexer.Of), lexicon ?? LexiconFiles.Embedded);

    /// <summary>A record that lives as long as the object.</summary>
    public static RecordFile InMemory(LexiconFiles? lexicon = null) => Open(":memory:", create: true, lexicon);

    /// <summary>True when the article was read by this very reader under this id or an earlier one, so that reading it again changes nothing.</summary>
    public bool Knows(string hash, string id, Provenance made) =>
        _articles.Known(hash) is { } known && known.Made == made && string.CompareOrdinal(known.Id, id) <= 0;

    /// <summary>Records readings, all of them in one transaction or none.</summary>
    /// <param name="recordedAt">ISO instant of record time, as the caller has it; it is left out of the dump.</param>
    public AddResult Add(IEnumerable<Reading> readings, Provenance made, string? recordedAt = null)
    {
        var prepared = readings.Select(SayingDays.Apply).Select(r => RecordedArticle.From(r, made) with { Table = _hypotheses.Value.Of(r) }).Select(a => (
            Article: a,
            Index: ArticleIndexer.Of(a))).ToArray();
        int added = 0, known = 0, reread = 0;
        _database.Write(() =>
        {
            foreach (var p in prepared)
                switch (_articles.Put(p.Article, p.Index, recordedAt))
                {
                    case PutResult.Added: added++; break;
                    case PutResult.Reread: reread++; break;
                    default: known++; break;
                }
        });
        return new(added, known, reread);
    }

    /// <summary>Takes down a decision. Nothing is changed or lost: what it touches is derived anew.</summary>
    /// <exception cref="ArgumentException">The verb is unknown, an id answers to nothing, or reason or name is missing; the message says which.</exception>
    public DecisionLine Decide(string verb, IReadOnlyList<string> ids, string because, string by, string? at = null)
    {
        Decision decision = DecisionForm.Check(verb, ids, because, by, at, _decisions.All().Count, id => Queries.Explain(id) is not null);
        _database.Write(() => _decisions.Add(decision));
        return Queries.Decisions().First(d => d.Id == decision.Id);
    }

    /// <summary>Writes the whole record as canonical JSON lines: the same articles and decisions give the same bytes. Record time is left out.</summary>
    public void Dump(TextWriter output) => DumpWriter.Write(output, _articles, _decisions, _pairs);

    /// <summary>Looks the record over and says what is wrong with it, a line each; nothing when all is well.</summary>
    public IReadOnlyList<string> Check() => RecordCheck.Run(_database, _articles, Queries);

    public void Dispose() => _database.Dispose();
}
