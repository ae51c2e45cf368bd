namespace Chancery.Language;

/// <summary>The written form of <see cref="Upos"/>: capitals, as CoNLL-U has it.</summary>
public static class UposNames
{
    private static readonly string[] Names = [.. Enum.GetNames<Upos>().Select(n => n.ToUpperInvariant())];

    public static int Count => Names.Length;

    public static string Name(this Upos tag) => Names[(int)tag];

    /// <summary>Reads a tag written in capitals; anything else is <see cref="Upos.X"/>.</summary>
    public static Upos Parse(ReadOnlySpan<char> name)
    {
        for (var i = 0; i < Names.Length; i++)
            if (name.SequenceEqual(Names[i])) return (Upos)i;
        return Upos.X;
    }

    /// <summary>Nouns, verbs, adjectives, adverbs, proper nouns, interjections: words of an open class.</summary>
    public static bool IsContent(this Upos tag) =>
        tag is Upos.Noun or Upos.Verb or Upos.Adj or Upos.Adv or Upos.Propn or Upos.Intj;
}
