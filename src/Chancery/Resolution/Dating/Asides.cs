using Chancery.Times;
using Chancery.Times.Meanings;

namespace Chancery.Resolution.Dating;

/// <summary>
/// Tells in a history which dates are a look aside ("not since 1614", "the law of 1790"), after which the story goes on from where it was:
/// those whose next years told lie nearer to the date before than to them.
/// </summary>
internal sealed class Asides(IReadOnlyList<TimeExpression> times)
{
    /// <summary>A leap of more years may name its own year several times before the story goes on; a smaller one is judged by the very next year.</summary>
    private const int Leap = 20;

    private readonly int?[] _years = [.. times.Select(t => t.Meaning is TimeMeaning.Named { Fields: { Year: { } year, IsFiscal: false, IsShortYear: false } } ? year : (int?)null)];

    /// <summary>True when the story, told at <paramref name="before"/>, does not move to the year of expression <paramref name="index"/>.</summary>
    public bool Has(int index, int before)
    {
        if (_years[index] is not { } year || year == before) return false;
        bool leaps = Math.Abs(year - before) > Leap;

        // A date given to the month is a step of the story more often than a bare year is: it takes two years to tell that it was none.
        int needed = leaps || times[index].Meaning is TimeMeaning.Named { Fields: { Month: null, Season: null } } ? 1 : 2;
        for (int i = index + 1; i < _years.Length && needed > 0; i++)
        {
            if (_years[i] is not { } next || (leaps && next == year)) continue;
            if (Math.Abs(next - before) >= Math.Abs(next - year)) return false;
            needed--;
        }

        return needed == 0;
    }
}
