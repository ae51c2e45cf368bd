using Chancery.Record.Identity;

namespace Chancery.Record.Disagreements;

/// <summary>How much two passages share: the common telling words as a share of the shorter's.</summary>
internal static class Similarity
{
    private static readonly HashSet<string> Common = [.. "the a an of to in on at by for with and or but that this it its is are was were be been has have had will would can could may might should we our i he she they his her their not as from into over after before also said says say there which who what how when where between some any all more most such than then if so do does did about again".Split(' ')];

    public static HashSet<string> Words(string text) =>
        [.. NameKey.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 2 && !Common.Contains(w)).Select(w => w.Length > 5 ? w[..5] : w)];

    public static double Of(string a, string b) => Of(Words(a), Words(b));

    public static double Of(HashSet<string> a, HashSet<string> b) => a.Count == 0 || b.Count == 0 ? 0 : (double)a.Count(b.Contains) / Math.Min(a.Count, b.Count);
}
