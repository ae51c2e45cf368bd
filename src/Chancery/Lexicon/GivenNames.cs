using System.Collections.Frozen;

namespace Chancery.Lexicon;

/// <summary>Given names and the gender of those who usually bear them (<c>names.yaml</c>); accents and case do not count.</summary>
public sealed class GivenNames
{
    private readonly FrozenDictionary<string, string?> _genders;

    private GivenNames(FrozenDictionary<string, string?> genders) => _genders = genders;

    /// <exception cref="LexiconException">The file is missing or wrong, or a name stands in it twice.</exception>
    public static GivenNames Load(LexiconFiles files) => files.Once(() => Read(files));

    private static GivenNames Read(LexiconFiles files)
    {
        LexiconNode root = LexiconNode.Read(files, "names.yaml");
        root.Only("female", "male", "either");
        var genders = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        Read(root["female"], "female", genders);
        Read(root["male"], "male", genders);
        Read(root["either"], null, genders);
        return new(genders.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>True for a given name that is in the list.</summary>
    public bool Knows(ReadOnlySpan<char> name) => _genders.ContainsKey(Folded(name));

    /// <summary>"female" or "male", or null where both bear it or it is not in the list.</summary>
    /// <param name="name">One name, or a full one with the given name first.</param>
    public string? GenderOf(ReadOnlySpan<char> name) => _genders.GetValueOrDefault(Folded(name));

    private static void Read(LexiconNode? names, string? gender, Dictionary<string, string?> genders)
    {
        foreach (LexiconNode name in names?.Items ?? [])
        {
            string folded = Folded(name.Text);
            // One name in two spellings ("Jose", "José") is one name; in two lists it must be under "either".
            if (!genders.TryAdd(folded, gender) && genders[folded] != gender) throw name.Error($"'{name.Text}' stands in two lists");
        }
    }

    private static string Folded(ReadOnlySpan<char> name)
    {
        int end = 0;
        while (end < name.Length && !char.IsWhiteSpace(name[end])) end++;
        Span<char> folded = end <= 64 ? stackalloc char[end] : new char[end];
        NameFold.Fold(name[..end], folded);
        return folded.ToString();
    }
}
