using Chancery.Calendar;
using NodaTime;

namespace Chancery.Resolution.Dating;

/// <summary>One likeness between two articles: the days on which the undated one can then have appeared, and how much it tells.</summary>
/// <param name="Item">What of the undated article votes; each such item votes once for a day.</param>
internal readonly record struct DateVote(int Item, LocalDate First, LocalDate Last, int Weight)
{
    /// <summary>Days nearer than this to those that win are of the same story; the votes that fade there speak for no other.</summary>
    private const int Apart = 270;

    /// <summary>The days that most votes agree on; null where they weigh too little, or the votes for another year weigh half as much.</summary>
    public static EdtfInterval? Settle(IEnumerable<DateVote> all, int enough)
    {
        DateVote[] votes = [.. all];
        if (votes.Length == 0) return null;
        LocalDate[] turns = [.. votes.SelectMany(v => new[] { v.First, v.Last.PlusDays(1) }).Distinct().Order()];
        int[] weights = [.. turns.Select(day => Weigh(votes, day))];
        int most = weights.Max();
        int first = Array.IndexOf(weights, most), last = Array.LastIndexOf(weights, most);
        if (most < enough || weights[first..(last + 1)].Any(w => w < most)) return null;
        LocalDate from = turns[first], to = turns[last + 1].PlusDays(-1);
        int against = turns.Zip(weights).Where(t => t.First < from.PlusDays(-Apart) || t.First > to.PlusDays(Apart)).Max(t => (int?)t.Second) ?? 0;
        return 2 * against > most ? null : EdtfInterval.OneOf(from, to);
    }

    private static int Weigh(DateVote[] votes, LocalDate day) =>
        votes.Where(v => v.First <= day && day <= v.Last).GroupBy(v => v.Item).Sum(g => g.Max(v => v.Weight));
}
