using Microsoft.Data.Sqlite;

namespace Chancery.Record.Store;

/// <summary>
/// One connection to a record's file: write-ahead log, one writer, many readers. Commands are kept and reused; callers hold <see cref="Gate"/>
/// while they use one. Errors of SQLite that mean a bad file become <see cref="RecordException"/>.
/// </summary>
internal sealed class Database : IDisposable
{
    private const int Busy = 5, Corrupt = 11, CannotOpen = 14, NotADatabase = 26;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _commands = [];
    private SqliteTransaction? _transaction;

    private Database(SqliteConnection connection, string path) => (_connection, Path) = (connection, path);

    public string Path { get; }

    public Lock Gate { get; } = new();

    /// <summary>Opens the record at <paramref name="path"/>; <c>:memory:</c> is one of its own that goes with the object.</summary>
    /// <param name="index">What is indexed of an article; asked where an older file is brought forward.</param>
    /// <exception cref="RecordException">It cannot be opened, is no record, or is of a newer version. Nothing was written.</exception>
    public static Database Open(string path, bool create, Func<RecordedArticle, ArticleIndex> index)
    {
        bool memory = path == ":memory:";
        if (!memory && !create && !File.Exists(path)) throw new RecordException($"There is no record at {path}. `chancery read` makes one.");
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = create || memory ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        try
        {
            connection.Open();
            var database = new Database(connection, path);
            Schema.Prepare(database, () => new ArticleStore(database).Reindex(index));
            using SqliteCommand pragmas = connection.CreateCommand();
            pragmas.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 10000; PRAGMA cache_size = -65536";
            pragmas.ExecuteNonQuery();
            return database;
        }
        catch (Exception e)
        {
            connection.Dispose();
            if (e is SqliteException s) throw Translate(s, path);
            throw;
        }
    }

    /// <summary>Runs <paramref name="work"/> in one transaction: all of it is recorded or nothing.</summary>
    public void Write(Action work)
    {
        lock (Gate)
        {
            try
            {
                using SqliteTransaction transaction = _connection.BeginTransaction(deferred: false);
                _transaction = transaction;
                work();
                transaction.Commit();
            }
            catch (SqliteException e)
            {
                throw Translate(e, Path);
            }
            finally
            {
                _transaction = null;
            }
        }
    }

    public int Run(string sql, params ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteNonQuery();

    /// <summary>The rows of a query, read to their end before it returns.</summary>
    public List<T> Rows<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        lock (Gate)
        {
            try
            {
                using SqliteDataReader reader = Prepared(sql, values).ExecuteReader();
                var rows = new List<T>();
                while (reader.Read()) rows.Add(row(reader));
                return rows;
            }
            catch (SqliteException e)
            {
                throw Translate(e, Path);
            }
        }
    }

    /// <summary>Changes whenever this or another connection has written.</summary>
    public (long Data, long Own) Stamp() => Rows("SELECT (SELECT data_version FROM pragma_data_version), total_changes()", r => (r.GetInt64(0), r.GetInt64(1)))[0];

    public void Dispose()
    {
        foreach (SqliteCommand c in _commands.Values) c.Dispose();
        _connection.Dispose();
    }

    private SqliteCommand Prepared(string sql, ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out SqliteCommand? command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            for (int i = 0; i < values.Length; i++) command.Parameters.Add(new SqliteParameter { ParameterName = $"${i + 1}" });
            _commands[sql] = command;
        }

        command.Transaction = _transaction;
        for (int i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    private static RecordException Translate(SqliteException e, string path) => e.SqliteErrorCode switch
    {
        NotADatabase => new($"{path} is no SQLite file, so no record.", e),
        Corrupt => new($"The record {path} is damaged ({e.Message}).", e),
        CannotOpen => new($"The record {path} cannot be opened: its folder is missing or may not be written.", e),
        Busy => new($"The record {path} is being written by another process; try again when it is done.", e),
        _ => new($"The record {path} could not be used ({e.Message}).", e),
    };
}
