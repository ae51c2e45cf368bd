namespace Chancery.Lexicon;

/// <summary>The plural of an office's or body's English name: its head noun takes the ending ("secretaries of state", "chiefs of staff").</summary>
internal static class Plural
{
    private static readonly string[] After = [" of ", " for ", " to ", " in ", " at ", " d'", " ad ", " without ", "-in-", "-at-", "-designate", "-elect"];

    public static string Of(string name)
    {
        int end = After.Select(a => name.IndexOf(a, StringComparison.Ordinal)).Where(i => i > 0).DefaultIfEmpty(name.Length).Min();
        return Ending(name[..end]) + name[end..];
    }

    private static string Ending(string noun) =>
        noun.EndsWith("man", StringComparison.Ordinal) ? noun[..^2] + "en"
        : noun.EndsWith("men", StringComparison.Ordinal) || noun.EndsWith('s') ? noun
        : noun.EndsWith('y') && !noun.EndsWith("ay", StringComparison.Ordinal) && !noun.EndsWith("oy", StringComparison.Ordinal) && !noun.EndsWith("ey", StringComparison.Ordinal) ? noun[..^1] + "ies"
        : noun.EndsWith("ch", StringComparison.Ordinal) || noun.EndsWith("sh", StringComparison.Ordinal) ? noun + "es"
        : noun + "s";
}
