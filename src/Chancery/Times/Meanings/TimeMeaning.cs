using Chancery.Calendar;

namespace Chancery.Times.Meanings;

/// <summary>
/// What an expression says by itself, before it is known what it counts from: the value algebra of this reader.
/// A rule's slots are composed into one of these; <c>Composer</c> turns it, with a reference, into a TIMEX3 value, an interval and the arithmetic in words.
/// </summary>
internal abstract record TimeMeaning
{
    /// <summary>TIMEX3 mod: START, MID, END, APPROX, MORE_THAN …</summary>
    public string? Mod { get; init; }

    /// <summary>Part of the day or clock time added to a date, as TIMEX3 writes it after the day: <c>TMO</c>, <c>T22:00</c>.</summary>
    public string? TimeOfDay { get; init; }

    /// <summary>Said of a business report's period, whatever its length was: "a year earlier" is then the same quarter of the year before.</summary>
    public bool IsComparable { get; init; }

    public virtual CountedFrom CountedFrom => CountedFrom.Nothing;

    /// <summary>A date named by fields of the calendar, some of them missing: "March 5", "Tuesday", "the third quarter", "the 1990s".</summary>
    internal sealed record Named(DateFields Fields, Relation Relation = Relation.None) : TimeMeaning
    {
        public override CountedFrom CountedFrom => Fields.IsComplete && Relation is Relation.None or Relation.The ? CountedFrom.Nothing
            : Relation is Relation.Same or Relation.Before or Relation.After ? CountedFrom.Told : CountedFrom.Writing;
    }

    /// <summary>So many units before (−) or after (+): "four years ago", "two days later", "yesterday".</summary>
    internal sealed record Offset(Amount Amount, Grain Unit, int Sign, CountedFrom From) : TimeMeaning
    {
        public override CountedFrom CountedFrom => From;
    }

    /// <summary>A unit by its relation: "last year", "this week", "the previous day".</summary>
    internal sealed record UnitBy(Relation Relation, Grain Unit, int Steps = 1) : TimeMeaning
    {
        public override CountedFrom CountedFrom => Relation is Relation.Same or Relation.Before or Relation.After or Relation.The ? CountedFrom.Told : CountedFrom.Writing;
    }

    /// <summary>A length: "three months"; with a direction, the stretch that ends or begins at the reference: "the past three months".</summary>
    internal sealed record Length(Amount Amount, Grain Unit, int Sign = 0) : TimeMeaning
    {
        public override CountedFrom CountedFrom => Sign == 0 ? CountedFrom.Nothing : CountedFrom.Writing;
    }

    /// <summary>A frequency: "every year", "daily", "each July".</summary>
    internal sealed record Repeated(string Value) : TimeMeaning;

    /// <summary>Past, present or future and no more: "recently", "now", "soon". <paramref name="Vague"/> names the row of the table of vagueness.</summary>
    internal sealed record Loose(string Reference, string? Vague) : TimeMeaning
    {
        public override CountedFrom CountedFrom => CountedFrom.Writing;
    }

    /// <summary>The n-th unit within a larger one: "the second week of May", "the first half of next year"; negative counts from the end.</summary>
    internal sealed record Portion(int Index, Grain Unit, TimeMeaning Whole) : TimeMeaning
    {
        public override CountedFrom CountedFrom => Whole.CountedFrom;
    }

    /// <summary>A named occasion whose days the lexicon's fixtures tell: "Christmas", "the 71st session of the General Assembly".</summary>
    internal sealed record Occasion(string Id, int? Number, int? Year, Relation Relation) : TimeMeaning
    {
        public override CountedFrom CountedFrom => Year is null && Number is null ? CountedFrom.Writing : CountedFrom.Nothing;
    }
}
