namespace Chancery.Times.Meanings;

/// <summary>TIMEX3 codes of the seasons.</summary>
internal static class SeasonText
{
    private static readonly string[] Codes = ["WI", "SP", "SU", "FA"];

    private static readonly string[] Names = ["winter", "spring", "summer", "autumn"];

    public static string Code(int season) => Codes[season];

    public static string Name(int season) => Names[season];
}
