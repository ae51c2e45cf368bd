namespace Chancery.Times.Patterns;

/// <summary>What a number, or a capitalised word no list knows, looks like; each shape belongs to a fixed set of number classes (<see cref="NumberClasses"/>).</summary>
internal enum NumberShape
{
    None,

    /// <summary>A capitalised word the vocabulary does not know: a name.</summary>
    Name,

    /// <summary>Up to 12, in digits.</summary>
    Twelve,

    /// <summary>Up to 24, in digits.</summary>
    TwentyFour,

    /// <summary>Up to 31, in digits.</summary>
    ThirtyOne,

    /// <summary>Up to 99, in digits.</summary>
    TwoDigits,

    /// <summary>100 to 999, in digits.</summary>
    ThreeDigits,

    /// <summary>1000 to 2199 in four bare digits: may be a year.</summary>
    FourDigits,

    /// <summary>Any other number in digits: grouped, with decimals, or too large for a year.</summary>
    Large,

    /// <summary>Up to 12, in words.</summary>
    TwelveWords,

    /// <summary>More than 12, in words.</summary>
    Words,

    /// <summary>A year in words: nineteen ninety-six.</summary>
    YearWords,

    /// <summary>1st to 31st, in digits.</summary>
    Ordinal,

    /// <summary>First to thirty-first, in words.</summary>
    OrdinalWords,

    /// <summary>32nd and on.</summary>
    LargeOrdinal,

    /// <summary>1/2, ½: less than one.</summary>
    Fraction,

    /// <summary>1990s, '90s: <c>Number</c> is the first year.</summary>
    Decade,

    /// <summary>'98: <c>Number</c> is the year.</summary>
    ShortYear,

    /// <summary>10:30: <c>Number</c> is hour × 100 + minute.</summary>
    Clock,

    /// <summary>2017-05-10 and the like: <c>Number</c> is year × 10000 + month × 100 + day.</summary>
    FullDate,
}
