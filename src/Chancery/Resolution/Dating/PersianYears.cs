using Chancery.Times;
using Chancery.Times.Meanings;

namespace Chancery.Resolution.Dating;

/// <summary>In an article that names Persian months or years, a bare "the year 1392" is of that calendar too.</summary>
internal static class PersianYears
{
    private const int First = 1300, Last = 1450;

    public static IReadOnlyList<TimeExpression> Read(IReadOnlyList<TimeExpression> times)
    {
        if (!times.Any(t => t.Meaning is TimeMeaning.Named { Fields.Calendar: "persian" })) return times;
        return [.. times.Select(t => t.Meaning is TimeMeaning.Named { Fields: { Year: >= First and <= Last, Month: null, Season: null, Quarter: null, Half: null, Calendar: null } fields } named
            ? t with { Meaning = named with { Fields = fields with { Calendar = "persian" } } } : t)];
    }
}
