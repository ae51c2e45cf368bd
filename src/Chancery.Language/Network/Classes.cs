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
        Relations = [.. file.Lines("labels").Select(Deprel.Parse)];
        var rows = file.Lines("morphs").Select(line => line.Split('\t')).ToList();
        if (Relations.Length == 0 || rows.Count == 0 || rows.Any(r => r.Length != 3)) throw new ModelFileException("The model's classes are damaged.");
        Upos = [.. rows.Select(r => UposNames.Parse(r[0]))];
        Xpos = [.. rows.Select(r => string.Intern(r[1]))];
        (PairOf, PairUpos) = Pairs(rows.Select(r => r[0]).Zip(Xpos));
        Feats = [.. rows.Select(r => string.Intern(r[2]))];
        Lemmas = [.. file.Lines("lemmas").Select(LemmaRule.Parse)];
        Root = Array.FindIndex(Relations, r => ReferenceEquals(r, Deprel.Root));
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

    /// <summary>Numbers the pairs of UPOS and XPOS among the morphs, in the order in which they first come.</summary>
    public static (int[] PairOf, Upos[] PairUpos) Pairs(IEnumerable<(string Upos, string Xpos)> morphs)
    {
        var (numbers, upos) = (new Dictionary<(string, string), int>(), new List<Upos>());
        var pairOf = new List<int>();
        foreach (var morph in morphs)
        {
            if (numbers.TryAdd(morph, numbers.Count)) upos.Add(UposNames.Parse(morph.Upos));
            pairOf.Add(numbers[morph]);
        }

        return ([.. pairOf], [.. upos]);
    }
}
