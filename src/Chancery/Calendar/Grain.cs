namespace Chancery.Calendar;

/// <summary>A unit of the calendar, finest first.</summary>
internal enum Grain
{
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Season,
    Half,
    Year,
    Decade,
    Century,
    Millennium,
}
