using Chancery.Cli.Shell;
using Chancery.Fleet;
using Chancery.Intake;
using Chancery.Record;
using Chancery.Record.Store;
using Chancery.Resolution;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Cli.Record;

/// <summary>Streams articles through the reader into a record, a transaction every few articles: stopped at any moment, no article is half recorded.</summary>
internal sealed class RecordReader(CliHost host, RecordFile record, int workers)
{
    private const int Batch = 64;

    public Task<int> ReadAsync(IReadOnlyList<string> files, CancellationToken stop) =>
        ReadAsync(new ArticleSource(host.Lexicon).Read(files, () => host.Input), stop);

    public async Task<int> ReadAsync(IEnumerable<IntakeItem> items, CancellationToken stop)
    {
        Provenance made = ReaderProvenance.Of(host);
        var batch = new List<Reading>(Batch);
        var total = new AddResult(0, 0, 0);
        int unread = 0;
        await foreach (var (reading, known, error) in ReadingWorkers.ReadAsync(items, item => Read(item, made), workers, stop).ConfigureAwait(false))
        {
            if (error is not null)
            {
                unread++;
                await host.Error.WriteLineAsync($"chancery: {error}").ConfigureAwait(false);
            }

            if (known) total += new AddResult(0, 1, 0);
            if (reading is not null) batch.Add(reading);
            if (batch.Count == Batch) total += Write(batch, made);
            if (batch.Count == 0 && reading is not null) Progress(total);
        }

        total += Write(batch, made);
        await host.Error.WriteLineAsync($"{total.Added} new, {total.Known} known, {total.Reread} read again{(unread == 0 ? "" : $", {unread} not readable")}; {record.Count} articles in {record.Path}").ConfigureAwait(false);
        return unread == 0 ? ExitStatus.Done : ExitStatus.SomeUnread;
    }

    private (Reading? Reading, bool Known, IntakeError? Error) Read(IntakeItem item, Provenance made)
    {
        if (item.Article is not { } article) return (null, false, item.Error);
        return record.Knows(article.Hash, article.Id, made) ? (null, true, null) : (host.Reader.Read(article), false, null);
    }

    private AddResult Write(List<Reading> batch, Provenance made)
    {
        if (batch.Count == 0) return new(0, 0, 0);
        AddResult added = record.Add(batch, made, InstantPattern.General.Format(SystemClock.Instance.GetCurrentInstant()));
        batch.Clear();
        return added;
    }

    private void Progress(AddResult total)
    {
        if (host.IsTerminal) host.Error.Write($"\r{total.Added + total.Known + total.Reread} articles ");
    }
}
