using Chancery.Language.Models;
using Chancery.Language.Names;

namespace Chancery.Language.Network;

/// <summary>The classes of the model, read once: relations, tags with their features, lemma rules.</summary>
internal sealed class Classes
{
    public const int UposAt = 0;
    public const int UposCount = 17;
    public const int NameAt = UposAt + UposCount;
    public const int MorphAt = NameAt + NameDecoder.Classes;

    public Classes(ModelFile file)
    {
        Relations = Array.ConvertAll(file.Lines("labels"), Deprel.Parse);
        var rows = Array.ConvertAll(file.Lines("morphs"), line => line.Split('\t'));
        if (Relations.Length == 0 || rows.Length == 0 || !Array.TrueForAll(rows, r => r.Length == 3)) throw new ModelFileException("The model's classes are damaged.");
        (Upos, Xpos, Feats) = (new Upos[rows.Length], new string[rows.Length], new string[rows.Length]);
        for (var i = 0; i < rows.Length; i++) (Upos[i], Xpos[i], Feats[i]) = (UposNames.Parse(rows[i][0]), string.Intern(rows[i][1]), string.Intern(rows[i][2]));
        (PairOf, PairUpos) = Pairs(rows);
        Lemmas = LemmaRule.ParseAll(file.Lines("lemmas"));
        Root = Array.IndexOf(Relations, Deprel.Root);
    }

    public Deprel[] Relations { get; }

    /// <summary>The index of the relation root.</summary>
    public int Root { get; }

    public Upos[] Upos { get; }

    public string[] Xpos { get; }

    public string[] Feats { get; }

    /// <summary>The pair of UPOS and XPOS of each morph.</summary>
    public int[] PairOf { get; }

    /// <summary>The UPOS of each pair.</summary>
    public Upos[] PairUpos { get; }

    public LemmaRule[] Lemmas { get; }

    public int LemmaAt => MorphAt + Xpos.Length;

    /// <summary>Numbers the pairs of UPOS and XPOS, the first two parts of <paramref name="morphs"/>, in the order in which they first come.</summary>
    public static (int[] PairOf, Upos[] PairUpos) Pairs(IReadOnlyList<string[]> morphs)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var (pairOf, upos) = (new int[morphs.Count], new Upos[morphs.Count]);
        for (var m = 0; m < pairOf.Length; m++)
        {
            var pair = morphs[m][0] + "\t" + morphs[m][1];
            if (numbers.TryAdd(pair, numbers.Count)) upos[numbers.Count - 1] = UposNames.Parse(morphs[m][0]);
            pairOf[m] = numbers[pair];
        }

        return (pairOf, upos[..numbers.Count]);
    }
}
