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

    public LemmaRule[] Lemmas { get; }

    public int LemmaAt => MorphAt + Xpos.Length;
}
