using Chancery.Record;
using Chancery.Record.Store;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Chancery.Tests.Record;

/// <summary>A file of an older schema is brought forward when it is opened, with all it holds.</summary>
public sealed class MigrationTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"chancery-migration-{Guid.NewGuid():N}.db");

    [Fact]
    public void A_file_of_schema_1_opens_with_its_people_indexed()
    {
        using (RecordFile record = RecordFile.Open(_path, create: true))
            record.Add(
                [
                    new ArticleBuilder("a", "2021-05-04", "Courier", "Minister Rosa Quispe called Nairobi .").Person("Rosa Quispe", "Rosa Quispe", "PER", "foreign minister").Build(),
                    new ArticleBuilder("b", "2021-05-05", "Herald", "Quispe did not comment .").Person("Quispe", "Quispe", "PER").Build(),
                ], Provenance.None);
        Sql("ALTER TABLE person_article DROP COLUMN spelling; DROP INDEX pair_article_month; ALTER TABLE pair_article DROP COLUMN month; PRAGMA user_version = 1");
        using RecordFile opened = RecordFile.Open(_path);
        Assert.Equal(["Rosa Quispe"], opened.Queries.People());
        Assert.All(opened.Queries.Months(), m => Assert.Equal("2021-05", m.Last));
        Assert.Equal(2, opened.Count);
        Assert.Empty(opened.Check());
    }

    [Fact]
    public void A_file_of_a_later_schema_is_refused_and_left_as_it_is()
    {
        RecordFile.Open(_path, create: true).Dispose();
        Sql("PRAGMA user_version = 99");
        Assert.Contains("use a newer Chancery", Assert.Throws<RecordException>(() => RecordFile.Open(_path)).Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        foreach (string end in (string[])["", "-wal", "-shm"]) File.Delete(_path + end);
    }

    private void Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
