namespace Chancery.Times;

/// <summary>Which side of its date an expression opens, by the word before it.</summary>
internal enum Bound
{
    None,

    /// <summary>since, from … on: the date and all after it.</summary>
    Since,

    /// <summary>until, up to, by: all up to the date.</summary>
    Until,
}
