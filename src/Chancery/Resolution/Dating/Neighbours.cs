using Chancery.Times;
using Chancery.Times.Meanings;

namespace Chancery.Resolution.Dating;

/// <summary>What stands between one expression and the next: nothing but "and" or "to" joins two days, "before" and "after" hang a length on the date behind it.</summary>
internal sealed class Neighbours(string text, IReadOnlyList<TimeExpression> times)
{
    private static readonly string[] Joining = ["and", "or", "to", "-", "–", "—", "through", "until", "and on", "and again on", ","];

    /// <summary>True when the expression is a weekday joined to a weekday before it: "Saturday and Sunday".</summary>
    public bool IsSecondWeekday(int index) => index > 0 && IsWeekday(times[index]) && IsWeekday(times[index - 1]) && Joining.Contains(Between(index - 1));

    /// <summary>−1 when nothing but "before" stands between this expression and the next, 1 for "after", 0 for anything else.</summary>
    public int SideOfNext(int index) => index + 1 >= times.Count ? 0 : Between(index) switch { "before" or "prior to" or "ahead of" => -1, "after" or "following" => 1, _ => 0 };

    /// <summary>True when the next expression follows at once: "the day after" + "Boxing Day".</summary>
    public bool RunsIntoNext(int index) => index + 1 < times.Count && Between(index).Length == 0;

    /// <summary>True when the next expression says the same date again: a comma or a bracket stands between, and "in" or "on".</summary>
    public bool IsApposed(int index) => index + 1 < times.Count && Between(index) is "," or ", in" or ", on" or "(" or "(in" or "(on" or "in" or "on" or "–" or "—";

    private string Between(int index)
    {
        int start = times[index].Span.End, end = times[index + 1].Span.Start;
        return end - start is < 0 or > 20 ? "." : text[start..end].Trim();
    }

    private static bool IsWeekday(TimeExpression time) => time.Meaning is TimeMeaning.Named { Fields: { Weekday: not null, Day: null } };
}
