using Chancery.Calendar;
using Chancery.Record.Identity;
using Chancery.Record.Store;
using NodaTime;

namespace Chancery.Record.Dating;

/// <summary>
/// The days that an undated article can mean for one of its events, had it appeared on a certain day: as the reader counts them; a vague count
/// ("a few days ago") gives way by half its width on either side, "last Tuesday" may mean that of the week before, and nothing told as done lies after
/// the day of writing.
/// </summary>
internal static class Told
{
    private const int Week = 7;

    /// <summary>From the first to the last of them.</summary>
    public static Days Of(DayTable table, LocalDate published, int index)
    {
        EdtfInterval? told = table[published].Events[index];
        Days days = Days.Of(told);
        if (told is { IsApproximate: true } && days.IsBounded) days = new(days.From!.Value.PlusDays(-((days.Length + 1) / 2)), days.To!.Value.PlusDays((days.Length + 1) / 2));
        if (IsEither(table, days, index)) days = days with { From = days.From!.Value.PlusDays(-Week) };
        return days.And(new(null, published));
    }

    public static bool Allows(DayTable table, LocalDate published, int index, LocalDate day)
    {
        Days own = Days.Of(table[published].Events[index]);
        return Of(table, published, index).Contains(day) && (!IsEither(table, own, index) || day == own.To || day == own.To!.Value.PlusDays(-Week));
    }

    private static bool IsEither(DayTable table, Days own, int index) => own.Length == 1 && table.Either.Contains(index);
}
