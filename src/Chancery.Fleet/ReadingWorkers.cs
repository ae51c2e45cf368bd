using System.Threading.Channels;

namespace Chancery.Fleet;

/// <summary>
/// Reads articles on every core of one machine and hands the readings on in input order.
/// Memory is bounded: at most <c>workers × 4</c> articles are under way, however long the input.
/// </summary>
public static class ReadingWorkers
{
    /// <summary>
    /// Streams <paramref name="items"/> through <paramref name="read"/>. What is no article (an input error, say) passes through
    /// <paramref name="read"/> like the rest, so that messages keep their place.
    /// </summary>
    /// <param name="workers">Threads that read; 1 reads without any.</param>
    public static async IAsyncEnumerable<TOut> ReadAsync<TIn, TOut>(
        IEnumerable<TIn> items,
        Func<TIn, TOut> read,
        int workers,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        var pending = Channel.CreateBounded<Task<TOut>>(workers * 4);
        var slots = new SemaphoreSlim(workers);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Task feeding = Task.Run(() => FeedAsync(items, read, pending.Writer, slots, ended.Token), ended.Token);
        try
        {
            await foreach (Task<TOut> reading in pending.Reader.ReadAllAsync(stop).ConfigureAwait(false))
            {
                yield return await reading.ConfigureAwait(false);
            }
        }
        finally
        {
            await ended.CancelAsync().ConfigureAwait(false);
            await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task FeedAsync<TIn, TOut>(
        IEnumerable<TIn> items, Func<TIn, TOut> read, ChannelWriter<Task<TOut>> pending, SemaphoreSlim slots, CancellationToken stop)
    {
        try
        {
            foreach (TIn item in items)
            {
                await slots.WaitAsync(stop).ConfigureAwait(false);
                var reading = Task.Run(() => read(item), CancellationToken.None);
                _ = reading.ContinueWith(_ => slots.Release(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
                await pending.WriteAsync(reading, stop).ConfigureAwait(false);
            }

            pending.Complete();
        }
        catch (Exception e)
        {
            pending.Complete(e is OperationCanceledException ? null : e);
        }
    }
}
