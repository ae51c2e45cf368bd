using Chancery.Resolution;
using Chancery.Resolution.Dating;

namespace Chancery.Record.Dating;

/// <summary>
/// Gives each article that says nothing, or only "not before", of its day the days that dated articles on the same happenings leave for it.
/// An article dated so dates others in the next round. A pure function of the set of articles.
/// </summary>
internal sealed class Companions(Resolver resolver, CompanionDates companions)
{
    /// <summary>Days within which an article's own date serves to date others.</summary>
    private const int Dated = 31;

    private const int Rounds = 3;

    /// <summary>The readings in the same order.</summary>
    public IReadOnlyList<Reading> Date(IReadOnlyList<Reading> readings)
    {
        var now = readings.ToArray();
        int[] open = [.. Enumerable.Range(0, now.Length).Where(i => now[i].Article.IsEnglish && now[i].Published.Interval?.Days is null)];
        for (int round = 0; open.Length > 0 && round < Rounds; round++)
        {
            Reading[] dated = [.. now.Where(r => r.Published.Interval?.Days <= Dated)];
            var placed = open.Select(i => (Index: i, Days: companions.Within(now[i], dated))).Where(x => x.Days is not null).ToArray();
            if (placed.Length == 0) break;
            foreach (var (index, days) in placed) now[index] = resolver.Resolve(now[index], days);
            open = [.. open.Except(placed.Select(x => x.Index))];
        }

        return now;
    }
}
