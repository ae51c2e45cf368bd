using Chancery.Resolution.Dating;
using NodaTime;
using Xunit;

namespace Chancery.Tests.Resolution.Dating;

/// <summary>Situations of our own: two reports on talks in Muscat, a ring of three days, a contradiction, and every small problem against plain enumeration.</summary>
public sealed class JointDatesTests
{
    private static readonly LocalDate March = new(2018, 3, 1);

    private static DateUnknown Open(string id, int days = 60) => new(id, March, March.PlusDays(days - 1));

    [Fact]
    public void Weekday_order_and_a_dated_report_leave_one_day()
    {
        var settled = JointDates.Settle(
            [Open("talks"), Open("briefing"), Open("report")],
            [
                DateConstraint.On("talks", IsoDayOfWeek.Tuesday, "held on a Tuesday"),
                DateConstraint.On("briefing", IsoDayOfWeek.Monday, "briefing on Monday"),
                DateConstraint.Within("talks", null, new(2018, 3, 21), "an agency told of them on 21 March"),
                DateConstraint.After("talks", "briefing", 1, 60, "asked about them at the briefing"),
                DateConstraint.After("briefing", "report", 0, 6, "on Monday, without a date"),
                DateConstraint.After("talks", "report", 1, 7, "last Tuesday is the latest").Soft(2),
                DateConstraint.Within("talks", new(2018, 3, 19), new(2018, 3, 21), "agencies report within two days").Soft(3),
            ]);
        Assert.Equal("2018-03-20", settled[0].Interval!.Text);
        Assert.Equal("2018-03-26", settled[1].Interval!.Text);
        Assert.Equal("[2018-03-26..2018-03-27]", settled[2].Interval!.Text);
        Assert.Equal(new LocalDate(2018, 3, 13), settled[0].RunnerUp);
        Assert.Equal(["agencies report within two days"], settled[0].Against);
    }

    [Fact]
    public void A_contradiction_is_told_with_what_contradicts()
    {
        var settled = JointDates.Settle(
            [Open("vote"), Open("oath")],
            [
                DateConstraint.Within("vote", new(2018, 3, 20), null, "voted on the 20th or later"),
                DateConstraint.Within("oath", null, new(2018, 3, 10), "sworn in by the 10th"),
                DateConstraint.After("vote", "oath", 0, 30, "the oath follows the vote"),
            ]);
        Assert.All(settled, s => Assert.Null(s.Interval));
        Assert.Contains("the oath follows the vote", settled[0].Why[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Unrelated_unknowns_do_not_disturb_each_other()
    {
        var settled = JointDates.Settle([Open("a"), Open("b")], [DateConstraint.Within("a", March, March, "on the first")]);
        Assert.Equal("2018-03-01", settled[0].Interval!.Text);
        Assert.Equal(60, settled[1].Interval!.Days);
    }

    [Fact]
    public void An_unknown_nobody_declared_is_refused() =>
        Assert.Throws<ArgumentException>(() => JointDates.Settle([Open("a")], [DateConstraint.On("b", IsoDayOfWeek.Friday, "")]));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Small_problems_agree_with_enumeration(int seed)
    {
        var random = new Random(seed);
        DateUnknown[] unknowns = [.. Enumerable.Range(0, 4).Select(i => Open($"u{i}", 9))];
        var constraints = new List<DateConstraint>();
        for (int i = 0; i < 7; i++)
        {
            int a = random.Next(4), b = (a + 1 + random.Next(3)) % 4, least = random.Next(-4, 5);
            var c = i % 3 == 0
                ? DateConstraint.Within($"u{a}", March.PlusDays(random.Next(4)), March.PlusDays(4 + random.Next(5)), $"c{i}")
                : DateConstraint.After($"u{a}", $"u{b}", least, least + random.Next(5), $"c{i}");
            constraints.Add(i % 2 == 0 ? c.Soft(1 + random.Next(3)) : c);
        }

        var best = Enumerate(unknowns, constraints);
        var settled = JointDates.Settle(unknowns, constraints);
        for (int u = 0; u < unknowns.Length; u++)
        {
            Assert.Equal(best[u].Count == 0 ? null : best[u].Min(), settled[u].Interval?.Earliest);
            Assert.Equal(best[u].Count == 0 ? null : best[u].Max(), settled[u].Interval?.Latest);
        }
    }

    /// <summary>For each unknown the days of the cheapest solutions of the whole, found by trying all.</summary>
    private static List<LocalDate?>[] Enumerate(DateUnknown[] unknowns, List<DateConstraint> constraints)
    {
        var groups = JointGroups(unknowns.Length, constraints);
        var best = unknowns.Select(_ => new List<LocalDate?>()).ToArray();
        foreach (int[] group in groups)
        {
            int least = int.MaxValue;
            foreach (LocalDate[] days in Days(unknowns.Length, group, 0, [.. unknowns.Select(u => u.Earliest)]))
            {
                int cost = 0;
                bool possible = true;
                foreach (var c in constraints.Where(c => group.Contains(c.First[1] - '0')))
                {
                    if (c.Holds(days[c.First[1] - '0'], days[(c.Second ?? c.First)[1] - '0'])) continue;
                    possible &= c.Cost is not null;
                    cost += c.Cost ?? 0;
                }

                if (!possible || cost > least) continue;
                if (cost < least) foreach (int u in group) best[u].Clear();
                least = cost;
                foreach (int u in group) best[u].Add(days[u]);
            }
        }

        return best;
    }

    private static IEnumerable<LocalDate[]> Days(int count, int[] group, int at, LocalDate[] days)
    {
        if (at == group.Length)
        {
            yield return days;
            yield break;
        }

        for (int d = 0; d < 9; d++)
        {
            days[group[at]] = March.PlusDays(d);
            foreach (var all in Days(count, group, at + 1, days)) yield return all;
        }
    }

    private static List<int[]> JointGroups(int count, List<DateConstraint> constraints)
    {
        int[] root = [.. Enumerable.Range(0, count)];
        foreach (var c in constraints.Where(c => c.Second is not null))
        {
            int a = root[c.First[1] - '0'], b = root[c.Second![1] - '0'];
            for (int i = 0; i < count; i++) root[i] = root[i] == b ? a : root[i];
        }

        return [.. Enumerable.Range(0, count).GroupBy(i => root[i]).Select(g => g.ToArray())];
    }
}
