using Chancery.Fleet;
using Xunit;

namespace Chancery.Tests.Fleet;

public class ReadingWorkersTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public async Task Results_come_in_input_order_however_long_each_takes(int workers)
    {
        var read = await Collect(Enumerable.Range(0, 60), n => { Thread.Sleep(n % 5); return n * n; }, workers);
        Assert.Equal(Enumerable.Range(0, 60).Select(n => n * n), read);
    }

    [Fact]
    public async Task Never_more_are_under_way_than_stated()
    {
        const int workers = 3;
        int taken = 0, most = 0, done = 0;
        IEnumerable<int> Items()
        {
            for (int i = 0; i < 200; i++)
            {
                taken++;
                most = Math.Max(most, taken - Volatile.Read(ref done));
                yield return i;
            }
        }

        await foreach (int _ in ReadingWorkers.ReadAsync(Items(), n => n, workers, TestContext.Current.CancellationToken)) Interlocked.Increment(ref done);
        Assert.InRange(most, 1, (workers * 4) + workers + 2);
    }

    [Fact]
    public async Task What_a_read_throws_reaches_the_caller_after_what_came_before_it()
    {
        var read = new List<int>();
        var thrown = await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (int n in ReadingWorkers.ReadAsync(Enumerable.Range(0, 9), n => n == 4 ? throw new InvalidDataException("four") : n, 2)) read.Add(n);
        });
        Assert.Equal("four", thrown.Message);
        Assert.Equal([0, 1, 2, 3], read);
    }

    [Fact]
    public async Task A_failing_source_fails_the_reading()
    {
        static IEnumerable<int> Items()
        {
            yield return 1;
            throw new IOException("gone");
        }

        var thrown = await Assert.ThrowsAnyAsync<Exception>(() => Collect(Items(), n => n, 2));
        Assert.Contains("gone", thrown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_may_stop_early_on_an_endless_source()
    {
        static IEnumerable<int> Endless()
        {
            for (int i = 0; ; i++) yield return i;
        }

        await foreach (int n in ReadingWorkers.ReadAsync(Endless(), n => n, 2))
        {
            if (n == 50) return;
        }

        Assert.Fail("an endless source ended");
    }

    private static async Task<List<TOut>> Collect<TIn, TOut>(IEnumerable<TIn> items, Func<TIn, TOut> read, int workers)
    {
        var all = new List<TOut>();
        await foreach (TOut each in ReadingWorkers.ReadAsync(items, read, workers)) all.Add(each);
        return all;
    }
}
