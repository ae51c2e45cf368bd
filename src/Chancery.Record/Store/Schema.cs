namespace Chancery.Record.Store;

/// <summary>
/// The tables and how older ones become newer. Steps are only ever added at the end; <c>user_version</c> counts those done.
/// A file that comes from before a step which changes what is indexed of an article has every article indexed again.
/// docs/SCHEMA.md says what each column means.
/// </summary>
internal static class Schema
{
    /// <summary>"CHNC": tells a record from any other SQLite file.</summary>
    public const int ApplicationId = 0x43484E43;

    /// <summary>The last step after which articles are indexed otherwise than before.</summary>
    private const int Indexed = 2;

    private static readonly string[] Steps =
    [
        """
        CREATE TABLE article (
            key INTEGER PRIMARY KEY,
            hash TEXT NOT NULL UNIQUE,
            id TEXT NOT NULL,
            url TEXT,
            title TEXT,
            outlet TEXT,
            published TEXT,
            recorded TEXT,
            text TEXT NOT NULL
        ) STRICT;
        CREATE INDEX article_url ON article (url) WHERE url IS NOT NULL;
        CREATE INDEX article_id ON article (id);
        CREATE TABLE reading (
            article INTEGER PRIMARY KEY REFERENCES article (key),
            reader TEXT NOT NULL,
            lexicon TEXT NOT NULL,
            model TEXT NOT NULL,
            layers BLOB NOT NULL
        ) STRICT;
        CREATE TABLE pair_article (
            pair TEXT NOT NULL,
            article INTEGER NOT NULL REFERENCES article (key),
            PRIMARY KEY (pair, article)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX pair_article_article ON pair_article (article);
        CREATE TABLE person_article (
            name TEXT NOT NULL,
            article INTEGER NOT NULL REFERENCES article (key),
            PRIMARY KEY (name, article)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX person_article_article ON person_article (article);
        CREATE TABLE mention (
            id TEXT NOT NULL,
            article INTEGER NOT NULL REFERENCES article (key),
            PRIMARY KEY (id, article)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX mention_article ON mention (article);
        CREATE TABLE decision (
            seq INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            verb TEXT NOT NULL,
            ids TEXT NOT NULL,
            value TEXT,
            because TEXT NOT NULL,
            by TEXT NOT NULL,
            at TEXT
        ) STRICT;
        CREATE TRIGGER decision_is_never_changed BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'decisions are only added'); END;
        CREATE TRIGGER decision_is_never_lost BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'decisions are only added'); END;
        CREATE VIRTUAL TABLE words USING fts5 (title, text, content = 'article', content_rowid = 'key', tokenize = 'porter unicode61 remove_diacritics 2');
        """,
        """
        ALTER TABLE person_article ADD COLUMN spelling TEXT NOT NULL DEFAULT '';
        ALTER TABLE pair_article ADD COLUMN month TEXT NOT NULL DEFAULT '';
        CREATE INDEX pair_article_month ON pair_article (pair, month);
        """,
    ];

    public static int Version => Steps.Length;

    /// <summary>Brings the file to this version, in one transaction.</summary>
    /// <param name="reindex">Indexes every article again, inside that transaction.</param>
    /// <exception cref="RecordException">It is no record, or a newer one.</exception>
    public static void Prepare(Database database, Action reindex)
    {
        long application = Number(database, "PRAGMA application_id"), version = Number(database, "PRAGMA user_version");
        bool empty = Number(database, "SELECT count(*) FROM sqlite_schema") == 0;
        if (!empty && application != ApplicationId) throw new RecordException($"{database.Path} is a SQLite file but no record of Chancery.");
        if (version > Version)
            throw new RecordException($"{database.Path} has schema {version}, and this version of Chancery knows {Version}: use a newer Chancery.");
        if (version == Version) return;
        database.Write(() =>
        {
            long done = Number(database, "PRAGMA user_version");
            for (long step = done; step < Version; step++) database.Run(Steps[step]);
            if (done is > 0 and < Indexed) reindex();
            database.Run($"PRAGMA application_id = {ApplicationId}");
            database.Run($"PRAGMA user_version = {Version}");
        });
    }

    private static long Number(Database database, string sql) => database.Rows(sql, r => r.GetInt64(0))[0];
}
