namespace Chancery.Articles.Languages;

/// <summary>The writing system of a character, by Unicode's blocks: the ones the lexicon's languages need.</summary>
internal static class WritingSystem
{
    private static readonly (int First, int Last, string Name)[] Blocks =
    [
        (0x41, 0x24F, "latin"), (0x370, 0x3FF, "greek"), (0x400, 0x52F, "cyrillic"), (0x530, 0x58F, "armenian"), (0x590, 0x5FF, "hebrew"), (0x600, 0x77F, "arabic"),
        (0x900, 0x97F, "devanagari"), (0x980, 0x9FF, "bengali"), (0xB80, 0xBFF, "tamil"), (0xE00, 0xE7F, "thai"), (0x10A0, 0x10FF, "georgian"), (0x1200, 0x137F, "ethiopic"),
        (0x1E00, 0x1EFF, "latin"), (0x1F00, 0x1FFF, "greek"), (0x3040, 0x30FF, "kana"), (0x3400, 0x9FFF, "han"), (0xAC00, 0xD7AF, "hangul"), (0xFB50, 0xFEFF, "arabic"),
    ];

    /// <summary>The name as the lexicon writes it, or null for what is no letter of a known system.</summary>
    public static string? Of(char c)
    {
        if (!char.IsLetter(c)) return null;
        foreach (var (first, last, name) in Blocks)
        {
            if (c >= first && c <= last) return name;
        }

        return null;
    }
}
