namespace Chancery.Times.Meanings;

/// <summary>Fields of a calendar date as far as they were said. Years before Christ are astronomical: 490 BC is −489.</summary>
internal sealed record DateFields
{
    public int? Year { get; init; }

    /// <summary>A decade by its first year; below 100 the century was not said ("the nineties").</summary>
    public int? Decade { get; init; }

    /// <summary>The n-th century; negative before Christ.</summary>
    public int? Century { get; init; }

    public int? Half { get; init; }

    public int? Quarter { get; init; }

    /// <summary>As <c>Grains.SeasonOf</c> counts.</summary>
    public int? Season { get; init; }

    public int? Month { get; init; }

    public int? Day { get; init; }

    /// <summary>1 Monday to 7 Sunday.</summary>
    public int? Weekday { get; init; }

    /// <summary>The days from Saturday to Sunday.</summary>
    public bool Weekend { get; init; }

    /// <summary><c>persian</c> or <c>islamic</c>; null is our own.</summary>
    public string? Calendar { get; init; }

    public bool IsFiscal { get; init; }

    /// <summary>The relation is the year's or the week's, not the date's: "March of last year" is told of the year before, however near the last March was.</summary>
    public bool IsOfRelatedUnit { get; init; }

    /// <summary>The year was written with its last two digits; in a history its century is that of the date before.</summary>
    public bool IsShortYear { get; init; }

    /// <summary>A clock time or part of the day, with no date beside it.</summary>
    public bool OnlyTime => this is { Year: null, Decade: null, Century: null, Half: null, Quarter: null, Season: null, Month: null, Day: null, Weekday: null, Weekend: false };

    /// <summary>True when nothing has to be supplied from elsewhere.</summary>
    public bool IsComplete => Century is not null || Decade is >= 100 || (Year is not null && (Day is null || Month is not null) && !(Weekend || (Weekday is not null && Day is null)));
}
