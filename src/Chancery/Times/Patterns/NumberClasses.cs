namespace Chancery.Times.Patterns;

/// <summary>The number classes a pattern may name, and the shapes in each. They are built in because they are endless; words are listed in the lexicon.</summary>
internal static class NumberClasses
{
    private static readonly Dictionary<string, NumberShape[]> Classes = new(StringComparer.Ordinal)
    {
        ["name"] = [NumberShape.Name],
        ["num"] = [NumberShape.Twelve, NumberShape.TwentyFour, NumberShape.ThirtyOne, NumberShape.TwoDigits, NumberShape.ThreeDigits, NumberShape.FourDigits,
            NumberShape.Large, NumberShape.TwelveWords, NumberShape.Words, NumberShape.YearWords],
        ["small"] = [NumberShape.Twelve, NumberShape.TwentyFour, NumberShape.ThirtyOne, NumberShape.TwoDigits, NumberShape.ThreeDigits, NumberShape.TwelveWords, NumberShape.Words],
        ["day"] = [NumberShape.Twelve, NumberShape.TwentyFour, NumberShape.ThirtyOne, NumberShape.Ordinal, NumberShape.OrdinalWords],
        ["monthnum"] = [NumberShape.Twelve],
        ["ord"] = [NumberShape.Ordinal, NumberShape.OrdinalWords, NumberShape.LargeOrdinal],
        ["dayord"] = [NumberShape.Ordinal, NumberShape.OrdinalWords],
        ["dayth"] = [NumberShape.Ordinal],
        ["hour"] = [NumberShape.Twelve, NumberShape.TwelveWords],
        ["hour24"] = [NumberShape.Twelve, NumberShape.TwentyFour],
        ["year"] = [NumberShape.FourDigits, NumberShape.YearWords],
        ["yearwords"] = [NumberShape.YearWords],
        ["oldyear"] = [NumberShape.Twelve, NumberShape.TwentyFour, NumberShape.ThirtyOne, NumberShape.TwoDigits, NumberShape.ThreeDigits, NumberShape.FourDigits],
        ["threedigits"] = [NumberShape.ThreeDigits],
        ["twodigits"] = [NumberShape.Twelve, NumberShape.TwentyFour, NumberShape.ThirtyOne, NumberShape.TwoDigits],
        ["military"] = [NumberShape.FourDigits, NumberShape.Large],
        ["shortyear"] = [NumberShape.ShortYear],
        ["fraction"] = [NumberShape.Fraction],
        ["decade"] = [NumberShape.Decade],
        ["clock"] = [NumberShape.Clock],
        ["fulldate"] = [NumberShape.FullDate],
    };

    public static IEnumerable<string> Names => Classes.Keys;

    public static bool TryGet(string name, out NumberShape[] shapes) => Classes.TryGetValue(name, out shapes!);
}
