using System.Runtime.ExceptionServices;
using Microsoft.Data.Sqlite;

namespace Chancery.Record.Store;

/// <summary>Articles and their readings in the file. Every write can be repeated without effect.</summary>
internal sealed class ArticleStore(Database database)
{
    private const string Load = "SELECT a.text, r.reader, r.lexicon, r.model, r.layers FROM article a JOIN reading r ON r.article = a.key ";

    /// <summary>The first $2 of the keys that <paramref name="keys"/> gives a place, in that order. Only keys are sorted, never the articles' texts and layers.</summary>
    private static string Chosen(string keys) => $"JOIN (SELECT key, place FROM ({keys}) WHERE place <= $2) f ON f.key = a.key ORDER BY f.place";

    public int Count => (int)database.Rows("SELECT count(*) FROM article", r => r.GetInt64(0))[0];

    /// <summary>The id under which the article is known and what its reading was made with, or null.</summary>
    public (string Id, Provenance Made)? Known(string hash) =>
        database.Rows("SELECT a.id, r.reader, r.lexicon, r.model FROM article a JOIN reading r ON r.article = a.key WHERE a.hash = $1", r => ((string Id, Provenance Made)?)(r.GetString(0), Made(r, 1)), hash).FirstOrDefault();

    /// <summary>
    /// Records an article, inside a transaction of the caller's. One that is known under the same reader stays as it is, unless this one's id,
    /// then its layers, come first in ordinal order: so it does not matter which of two copies came first.
    /// </summary>
    public PutResult Put(RecordedArticle article, ArticleIndex index, string? recordedAt)
    {
        byte[] json = ReadingCodec.Json(article);
        var known = database.Rows("SELECT a.key, a.id, r.reader, r.lexicon, r.model, r.layers FROM article a JOIN reading r ON r.article = a.key WHERE a.hash = $1",
            r => (Key: r.GetInt64(0), Id: r.GetString(1), Made: Made(r, 2), Layers: r.GetFieldValue<byte[]>(5)), article.Hash);
        if (known.Count == 0)
        {
            Insert(article, json, index, recordedAt);
            return PutResult.Added;
        }

        bool reread = known[0].Made != article.Made;
        int order = string.CompareOrdinal(article.Reading.Article.Id, known[0].Id);
        if (!reread && (order > 0 || (order == 0 && json.AsSpan().SequenceCompareTo(ReadingCodec.Unpack(known[0].Layers)) >= 0)))
            return PutResult.Known;
        Replace(known[0].Key, order > 0 ? WithId(article, known[0].Id) : article, index);
        return reread ? PutResult.Reread : PutResult.Known;
    }

    public List<RecordedArticle> OfPair(string pair) =>
        Decoded(database.Rows(Load + "JOIN pair_article p ON p.article = a.key WHERE p.pair = $1 ORDER BY a.hash", Packed, pair));

    /// <summary>The latest of those that name somebody whose last name sounds like this; by the day they appeared, the undated last.</summary>
    public List<RecordedArticle> OfPerson(string name, int latest = int.MaxValue) =>
        Decoded(database.Rows(Load + Chosen("SELECT n.key, row_number() OVER (ORDER BY trim(n.published, '[') DESC, n.hash) AS place FROM person_article p JOIN article n ON n.key = p.article WHERE p.name = $1"), Packed, name, (long)latest));

    public List<RecordedArticle> OfMention(string id) =>
        database.Rows(Load + "JOIN mention m ON m.article = a.key WHERE m.id = $1 ORDER BY a.hash", Article, id);

    public List<RecordedArticle> OfUrl(string url) => database.Rows(Load + "WHERE a.url = $1 ORDER BY a.hash", Article, url);

    /// <summary>By hash or by id.</summary>
    public List<RecordedArticle> Of(string hashOrId) => database.Rows(Load + "WHERE a.hash = $1 OR a.id = $1 ORDER BY a.hash", Article, hashOrId);

    /// <summary>Articles that hold every word of the search, best first.</summary>
    public List<RecordedArticle> Search(string match, int limit) =>
        Decoded(database.Rows(Load + Chosen("SELECT n.key, row_number() OVER (ORDER BY round(w.score, 6), n.hash) AS place FROM (SELECT rowid, bm25(words) AS score FROM words WHERE words MATCH $1) w JOIN article n ON n.key = w.rowid"), Packed, match, (long)limit));

    public List<(string Pair, int Articles)> Pairs() =>
        database.Rows("SELECT pair, count(*) FROM pair_article GROUP BY pair ORDER BY 2 DESC, 1", r => (r.GetString(0), (int)r.GetInt64(1)));

    /// <summary>By the order in which they were recorded, the last first.</summary>
    public List<RecordedArticle> Latest(int limit, int skip) =>
        database.Rows(Load + "ORDER BY a.key DESC LIMIT $1 OFFSET $2", Article, (long)limit, (long)skip);

    public List<string> Hashes() => database.Rows("SELECT hash FROM article ORDER BY hash", r => r.GetString(0));

    public List<string> PairsOf(string hash) =>
        database.Rows("SELECT p.pair FROM pair_article p JOIN article a ON a.key = p.article WHERE a.hash = $1 ORDER BY p.pair", r => r.GetString(0), hash);

    /// <summary>Articles a pair and month of publication within the months, both included; an article dated by a longer interval counts in its first month.</summary>
    public List<(string Pair, string Month, int Articles)> Activity(string from, string until) => database.Rows(
        "SELECT pair, month, count(*) FROM pair_article WHERE month BETWEEN $1 AND $2 GROUP BY pair, month ORDER BY pair, month",
        r => (r.GetString(0), r.GetString(1), (int)r.GetInt64(2)), from, until);

    /// <summary>The first and last month of each pair with a dated article.</summary>
    public List<(string Pair, string First, string Last)> Months() => database.Rows(
        "SELECT pair, min(month), max(month) FROM pair_article WHERE month > '' GROUP BY pair ORDER BY pair",
        r => (r.GetString(0), r.GetString(1), r.GetString(2)));

    /// <summary>The people whom most articles name, one a sound of the last name, in the spelling most articles have; a full name goes before a bare last name.</summary>
    public List<string> People(int limit) => [.. database.Rows("SELECT name FROM person_article GROUP BY name ORDER BY count(*) DESC, name LIMIT $1", r => r.GetString(0), (long)limit)
        .Select(name => database.Rows("SELECT spelling FROM person_article WHERE name = $1 GROUP BY spelling ORDER BY instr(spelling, ' ') > 0 DESC, count(*) DESC, spelling LIMIT 1", r => r.GetString(0), name)[0])];

    /// <summary>Takes down anew by what each article is found, inside a transaction of the caller's.</summary>
    public void Reindex(Func<RecordedArticle, ArticleIndex> index)
    {
        foreach (long key in database.Rows("SELECT key FROM article ORDER BY key", r => r.GetInt64(0)))
            foreach (RecordedArticle article in database.Rows(Load + "WHERE a.key = $1", Article, key)) Index(key, index(article));
    }

    private void Insert(RecordedArticle article, byte[] json, ArticleIndex index, string? recordedAt)
    {
        var a = article.Reading.Article;
        database.Run("INSERT INTO article (hash, id, url, title, outlet, published, recorded, text) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            a.Hash, a.Id, a.Url, a.Title, a.Outlet, article.Reading.Published.Interval?.Text, recordedAt, a.Text);
        long key = database.Rows("SELECT last_insert_rowid()", r => r.GetInt64(0))[0];
        database.Run("INSERT INTO words (rowid, title, text) VALUES ($1, $2, $3)", key, a.Title, a.Text);
        database.Run("INSERT INTO reading (article, reader, lexicon, model, layers) VALUES ($1, $2, $3, $4, $5)",
            key, article.Made.Reader, article.Made.Lexicon, article.Made.Model, ReadingCodec.Pack(json));
        File(key, index);
    }

    private void Replace(long key, RecordedArticle article, ArticleIndex index)
    {
        var a = article.Reading.Article;
        database.Run("INSERT INTO words (words, rowid, title, text) SELECT 'delete', key, title, text FROM article WHERE key = $1", key);
        database.Run("UPDATE article SET id = $2, url = $3, title = $4, outlet = $5, published = $6 WHERE key = $1",
            key, a.Id, a.Url, a.Title, a.Outlet, article.Reading.Published.Interval?.Text);
        database.Run("INSERT INTO words (rowid, title, text) VALUES ($1, $2, $3)", key, a.Title, a.Text);
        database.Run("UPDATE reading SET reader = $2, lexicon = $3, model = $4, layers = $5 WHERE article = $1",
            key, article.Made.Reader, article.Made.Lexicon, article.Made.Model, ReadingCodec.Pack(ReadingCodec.Json(article)));
        Index(key, index);
    }

    private void Index(long key, ArticleIndex index)
    {
        foreach (string table in (ReadOnlySpan<string>)["pair_article", "person_article", "mention"]) database.Run($"DELETE FROM {table} WHERE article = $1", key);
        File(key, index);
    }

    private void File(long key, ArticleIndex index)
    {
        foreach (string pair in index.Pairs) database.Run("INSERT INTO pair_article (pair, article, month) VALUES ($1, $2, $3)", pair, key, index.Month);
        foreach (var (sound, spelling) in index.People) database.Run("INSERT INTO person_article (name, article, spelling) VALUES ($1, $2, $3)", sound, key, spelling);
        foreach (string id in index.Mentions) database.Run("INSERT INTO mention (id, article) VALUES ($1, $2)", id, key);
    }

    private static RecordedArticle WithId(RecordedArticle a, string id) => a with { Reading = a.Reading with { Article = a.Reading.Article with { Id = id } } };

    private static RecordedArticle Article(SqliteDataReader r) => Decode(Packed(r));

    private static (byte[] Layers, string Text, Provenance Made) Packed(SqliteDataReader r) => (r.GetFieldValue<byte[]>(4), r.GetString(0), Made(r, 1));

    private static RecordedArticle Decode((byte[] Layers, string Text, Provenance Made) packed) => ReadingCodec.Read(packed.Layers, packed.Text, packed.Made);

    /// <summary>Decoding costs more than fetching, and one article does not wait for another.</summary>
    private static List<RecordedArticle> Decoded(List<(byte[] Layers, string Text, Provenance Made)> packed)
    {
        var decoded = new RecordedArticle[packed.Count];
        try
        {
            Parallel.For(0, decoded.Length, i => decoded[i] = Decode(packed[i]));
        }
        catch (AggregateException e) when (e.InnerExceptions.OfType<RecordException>().FirstOrDefault() is { } damaged)
        {
            ExceptionDispatchInfo.Throw(damaged);
        }

        return [.. decoded];
    }

    private static Provenance Made(SqliteDataReader r, int column) => new(r.GetString(column), r.GetString(column + 1), r.GetString(column + 2));
}
