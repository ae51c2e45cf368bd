using Chancery.Articles;
using Chancery.Cli.Record;
using Chancery.Cli.Shell;
using Chancery.Intake;
using Chancery.Intake.Watching;

namespace Chancery.Cli.Watch;

/// <summary>Round after round over the sources, each round's articles into the record, until stopped.</summary>
internal sealed class WatchRounds(CliHost host, RecordReader reader)
{
    public TimeSpan Every { get; init; }

    public bool Once { get; init; }

    public TimeSpan Pause { get; init; }

    public bool AllowPrivate { get; init; }

    public required string StatePath { get; init; }

    public async Task<int> RunAsync(IReadOnlyList<string> sources, CancellationToken stop)
    {
        WatchState state = OpenState();
        using var fetcher = new PageFetcher(new FetchOptions { AllowPrivate = AllowPrivate, HostPause = Pause });
        var watch = new FeedWatch(new ArticleParser(host.Lexicon), fetcher, state);
        while (true)
        {
            int status = await reader.ReadAsync(Items(watch, sources, stop), stop).ConfigureAwait(false);
            if (Once) return status;
            try
            {
                await Task.Delay(Every, stop).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return ExitStatus.Done;
            }
        }
    }

    private WatchState OpenState()
    {
        try
        {
            return WatchState.Open(StatePath);
        }
        catch (InvalidDataException e)
        {
            throw new UsageException(e.Message);
        }
    }

    private static IEnumerable<IntakeItem> Items(FeedWatch watch, IReadOnlyList<string> sources, CancellationToken stop) =>
        watch.LookAsync(sources, stop).ToBlockingEnumerable(stop);
}
