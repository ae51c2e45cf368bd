using NodaTime;

namespace Chancery.Articles.Plain;

/// <summary>Lines that are a date and little else: a place, a clock, "Published on".</summary>
internal static class DateLines
{
    private const int Longest = 120;
    private const int MostOtherLetters = 32;

    /// <summary>The day the line gives, or null for any other line. Where it gives several, that of publication.</summary>
    public static LocalDate? Day(ReadOnlySpan<char> line, FurnitureWords words, DateForms dates)
    {
        if (line.Length > Longest || LineForm.LooksLikeDateline(line) || OtherLetters(line, words.Class("date-word")) > MostOtherLetters) return null;
        int published = line.IndexOf("ublished", StringComparison.Ordinal);
        return (published > 1 ? dates.First(line[published..]) : null) ?? dates.First(line);
    }

    private static int OtherLetters(ReadOnlySpan<char> line, FurnitureClass dateWords)
    {
        int letters = 0;
        for (int i = 0; i < line.Length; i++)
        {
            int start = i;
            while (i < line.Length && char.IsLetter(line[i])) i++;
            if (i > start && !dateWords.Holds(line[start..i])) letters += i - start;
        }

        return letters;
    }
}
