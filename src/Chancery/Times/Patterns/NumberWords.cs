namespace Chancery.Times.Patterns;

/// <summary>Numbers in English words, composed from their parts: twenty-four, two hundred and ten, nineteen ninety-six, twenty-first.</summary>
internal static class NumberWords
{
    private static readonly Dictionary<string, (int Value, bool Ordinal)> Values = Build();

    /// <summary>The value of one word. <paramref name="ordinal"/> is true for first, second, thirtieth.</summary>
    public static bool TryGet(string word, out int value, out bool ordinal)
    {
        bool found = Values.TryGetValue(word, out var entry);
        (value, ordinal) = entry;
        return found;
    }

    public static IEnumerable<string> All => Values.Keys;

    public static NumberShape ShapeOf(long value, bool ordinal) => ordinal
        ? value <= 31 ? NumberShape.OrdinalWords : NumberShape.LargeOrdinal
        : value <= 12 ? NumberShape.TwelveWords : NumberShape.Words;

    /// <summary>Adds the next word to the number so far; false when the two do not make one number ("five ten").</summary>
    /// <param name="total">What is complete below the last scale word (hundreds, thousands).</param>
    /// <param name="current">What still grows.</param>
    public static bool Extend(ref long total, ref long current, int value)
    {
        if (value == 100 && current is > 0 and < 100) current *= 100;
        else if (value >= 1000 && current > 0 && current < value && total % 1000 == 0 && total == 0)
        {
            total = current * value;
            current = 0;
        }
        else if (value >= 20 && value < 100 && current % 100 == 0 && (current > 0 || total > 0)) current += value;
        else if (value < 20 && current % 100 == 0 && (current > 0 || total > 0)) current += value;
        else if (value < 10 && current % 100 >= 20 && current % 10 == 0) current += value;
        else return false;
        return true;
    }

    /// <summary>A year said in two halves: nineteen ninety, eighteen twelve, twenty ten.</summary>
    public static bool IsYear(long century, int rest) => century is >= 10 and <= 21 && rest is >= 10 and <= 99;

    private static Dictionary<string, (int Value, bool Ordinal)> Build()
    {
        var all = new Dictionary<string, (int, bool)>(StringComparer.Ordinal);
        string[] small = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
            "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
        string[] smallOrdinals = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];
        string[] tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        for (int i = 1; i < small.Length; i++)
        {
            all[small[i]] = (i, false);
            all[i < smallOrdinals.Length ? smallOrdinals[i] : small[i] + "th"] = (i, true);
        }

        for (int i = 0; i < tens.Length; i++)
        {
            all[tens[i]] = ((i + 2) * 10, false);
            all[tens[i][..^1] + "ieth"] = ((i + 2) * 10, true);
        }

        all["hundred"] = (100, false);
        all["hundredth"] = (100, true);
        all["thousand"] = (1000, false);
        all["million"] = (1000000, false);
        return all;
    }
}
