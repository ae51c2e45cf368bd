using Chancery.Calendar;
using Chancery.Times.Patterns;

namespace Chancery.Times.Meanings;

/// <summary>Composes a rule's slots into a meaning. A slot's name says what it is; the rule says how they stand together.</summary>
internal static class MeaningBuilder
{
    /// <summary>The meaning, or null when the numbers make none ("February 31", "the 13th hour").</summary>
    public static TimeMeaning? Build(string kind, Slots slots)
    {
        TimeMeaning? meaning = kind switch
        {
            "named" when slots.Int("shift") is { } days => new TimeMeaning.Offset(new(Math.Abs(days)), Grain.Day, Math.Sign(days), CountedFrom.Writing),
            "named" => Named(slots),
            "offset" => new TimeMeaning.Offset(AmountOf(slots), UnitOf(slots), slots.Int("sign") ?? 1, slots["from"] == "told" ? CountedFrom.Told : CountedFrom.Writing),
            "unit" => new TimeMeaning.UnitBy(RelationOf(slots), UnitOf(slots), slots.Int("steps") ?? 1),
            "length" => new TimeMeaning.Length(AmountOf(slots), UnitOf(slots), slots.Int("sign") ?? 0),
            "set" => new TimeMeaning.Repeated(SetValue.Of(slots)),
            "loose" => new TimeMeaning.Loose(slots["ref"] ?? "PAST_REF", slots["vague"]),
            "portion" => Portion(slots),
            "occasion" => new TimeMeaning.Occasion(slots["occasion"] ?? "", slots.Int("number"), YearOf(slots), RelationOf(slots)),
            _ => null,
        };
        return meaning is null ? null : meaning with { Mod = slots["mod"], IsComparable = slots.Has("comparable"), TimeOfDay = ClockText.Of(slots) };
    }

    public static Grain UnitOf(Slots slots) => GrainText.Read(slots["unit"] ?? "D");

    /// <summary>How many of the unit the unit's word stands for: a fortnight is two weeks.</summary>
    public static int SizeOf(Slots slots) => slots["unit"] == "FN" ? 2 : 1;

    private static TimeMeaning.Portion? Portion(Slots slots)
    {
        int index = slots.Int("index") ?? 1;
        Grain unit = GrainText.Read(slots["part_unit"] ?? "D");
        TimeMeaning? whole = slots.Has("unit") ? new TimeMeaning.UnitBy(RelationOf(slots), UnitOf(slots)) : Named(slots);
        return whole is null ? null : new(index, unit, whole);
    }

    private static Relation RelationOf(Slots slots) => Enum.TryParse(slots["rel"], ignoreCase: true, out Relation relation) ? relation : Relation.None;

    private static Amount AmountOf(Slots slots)
    {
        double? count = slots.Number("num");
        if (slots.Number("plus") is { } plus) count = (count ?? 0) + plus;
        return new(count * SizeOf(slots), slots.Number("most") * SizeOf(slots), count is null ? slots["vague"] ?? "some" : null);
    }

    private static TimeMeaning.Named? Named(Slots slots)
    {
        int? month = slots.Int("month"), day = slots.Int("day"), year = YearOf(slots);
        if (slots.Int("fulldate") is { } date) (year, month, day) = (date / 10000, date / 100 % 100, date % 100);
        string? calendar = slots["cal"];
        if (calendar is null && day is { } d && (d < 1 || d > MostDays(month))) return null;
        return new(new()
        {
            Year = year,
            Decade = slots["era"] == "bc" ? 1 - slots.Int("decade") : slots.Int("decade"),
            Century = slots.Int("century") * (slots["era"] == "bc" ? -1 : 1),
            Half = slots.Int("half"),
            Quarter = slots.Int("quarter"),
            Season = slots.Int("season"),
            Month = month,
            Day = day,
            Weekday = slots.Int("weekday"),
            Weekend = slots.Has("weekend"),
            Calendar = calendar,
            IsFiscal = slots.Has("fiscal"),
            IsOfRelatedUnit = slots.Has("ofunit"),
            IsShortYear = slots.Has("short"),
        }, RelationOf(slots));
    }

    private static int MostDays(int? month) => month switch { 2 => 29, 4 or 6 or 9 or 11 => 30, _ => 31 };

    private static int? YearOf(Slots slots)
    {
        int? year = slots.Int("year");
        if (slots.Int("month") > slots.Int("endmonth")) year--;
        return slots["era"] == "bc" ? 1 - year : year;
    }
}
