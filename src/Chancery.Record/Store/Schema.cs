using Microsoft.Data.Sqlite;

namespace Chancery.Record.Store;

/// <summary>
/// The tables and how older ones become newer. Steps are only ever added at the end; <c>user_version</c> counts those done.
/// docs/SCHEMA.md says what each column means.
/// </summary>
internal static class Schema
{
    /// <summary>"CHNC": tells a record from any other SQLite file.</summary>
    public const int ApplicationId = 0x43484E43;

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
    ];

    public static int Version => Steps.Length;

    /// <summary>Brings the file to this version, in one transaction.</summary>
    /// <exception cref="RecordException">It is no record, or a newer one.</exception>
    public static void Prepare(SqliteConnection connection, string path)
    {
        long application = Number(connection, "PRAGMA application_id"), version = Number(connection, "PRAGMA user_version");
        bool empty = Number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
        if (!empty && application != ApplicationId) throw new RecordException($"{path} is a SQLite file but no record of Chancery.");
        if (version > Version)
            throw new RecordException($"{path} has schema {version}, and this version of Chancery knows {Version}: use a newer Chancery.");
        if (version == Version) return;
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        version = Number(connection, "PRAGMA user_version", transaction);
        for (long step = version; step < Version; step++) Run(connection, Steps[step], transaction);
        Run(connection, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version}", transaction);
        transaction.Commit();
    }

    private static long Number(SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        return (long)command.ExecuteScalar()!;
    }

    private static void Run(SqliteConnection connection, string sql, SqliteTransaction transaction)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }
}
