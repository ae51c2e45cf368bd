using Chancery.Lexicon;

namespace Chancery.Actors;

/// <summary>The words of <c>lexicon/actors</c>, read once: heads of mentions, modifiers, pronouns, titles.</summary>
internal sealed class ActorWords
{
    public ActorWords(LexiconFiles files)
    {
        States = new StateWords(files);
        Known = new KnownActors(files);
        GivenNames = GivenNames.Load(files);
        foreach (LexiconNode node in LexiconNode.Read(files, "actors/heads.yaml").Items) AddHeads(node);
        foreach (Office office in OfficeList.Load(files).All) AddOffice(office);
        LexiconNode words = LexiconNode.Read(files, "actors/words.yaml");
        words.Only("modifiers", "pronouns", "male", "female", "titles", "city-prepositions", "pairs", "other", "motion", "familiar", "anybodys");
        Modifiers = Set(words, "modifiers");
        Male = Set(words, "male");
        Female = Set(words, "female");
        Titles = Set(words, "titles");
        CityPrepositions = Set(words, "city-prepositions");
        Motion = Set(words, "motion");
        foreach (string pair in words.Texts("pairs")) Pairs.Add(pair, true);
        foreach (string other in words.Texts("other")) Others.Add(other, true);
        foreach (string phrase in words.Texts("familiar")) Familiar.Add(phrase, true);
        foreach (LexiconNode node in words["pronouns"]!.Items) AddPronouns(node);
    }

    public StateWords States { get; }

    public KnownActors Known { get; }

    public GivenNames GivenNames { get; }

    public TextTable<Head> Heads { get; } = new(StringComparison.OrdinalIgnoreCase);

    public HashSet<string> Modifiers { get; }

    public HashSet<string> Male { get; }

    public HashSet<string> Female { get; }

    public HashSet<string> Titles { get; }

    public HashSet<string> CityPrepositions { get; }

    /// <summary>Verbs and nouns of going and being somewhere: beside them a capital is a city.</summary>
    public HashSet<string> Motion { get; }

    /// <summary>Phrases for two states at once ("the two countries").</summary>
    public TextTable<bool> Pairs { get; } = new(StringComparison.OrdinalIgnoreCase);

    /// <summary>Phrases for the one of two states that is not speaking ("the other side").</summary>
    public TextTable<bool> Others { get; } = new(StringComparison.OrdinalIgnoreCase);

    /// <summary>What may follow an unnamed source ("familiar with").</summary>
    public TextTable<bool> Familiar { get; } = new(StringComparison.OrdinalIgnoreCase);

    public Dictionary<string, PronounSense> Pronouns { get; } = new(StringComparer.OrdinalIgnoreCase);

    private static HashSet<string> Set(LexiconNode words, string key) => new(words.Texts(key), StringComparer.OrdinalIgnoreCase);

    private static string Plural(string noun) => noun switch
    {
        _ when noun.EndsWith("man", StringComparison.Ordinal) => noun[..^3] + "men",
        _ when noun.EndsWith("child", StringComparison.Ordinal) => noun + "ren",
        _ when noun.EndsWith("person", StringComparison.Ordinal) => noun[..^6] + "people",
        _ when noun.EndsWith('y') && !"aeiou".Contains(noun[^2], StringComparison.Ordinal) => noun[..^1] + "ies",
        _ when noun.EndsWith('s') || noun.EndsWith("sh", StringComparison.Ordinal) || noun.EndsWith("ch", StringComparison.Ordinal) => noun + "es",
        _ when noun.EndsWith("wife", StringComparison.Ordinal) || noun.EndsWith("thief", StringComparison.Ordinal) => noun[..^2].TrimEnd('f') + "ves",
        _ => noun + "s",
    };

    private void AddHeads(LexiconNode node)
    {
        node.Only("id", "kind", "sector", "words", "example");
        if (!Enum.TryParse(node.Required("kind"), ignoreCase: true, out ActorKind kind)) throw node.Error("no such kind of actor");
        string? sector = node.Optional("sector");
        foreach (string word in node.Texts("words"))
        {
            Heads.Add(word, new(word, kind, sector));
            Heads.Add(Plural(word), new(word, kind is ActorKind.Office ? ActorKind.Group : kind, sector));
        }
    }

    /// <summary>An office of the list that no entry of heads.yaml has yet.</summary>
    private void AddOffice(Office office)
    {
        foreach (string name in office.Names.Where(n => !n.EndsWith(" to", StringComparison.Ordinal)))
        {
            Heads.Add(name, new(name, ActorKind.Office, office.Sector));
            Heads.Add(Plural(name), new(name, ActorKind.Group, office.Sector));
        }

        foreach (string name in office.Short) Heads.Add(name, new(office.Names[0], ActorKind.Office, office.Sector));
    }

    private void AddPronouns(LexiconNode node)
    {
        var sense = new PronounSense(node.Optional("number") is "plural", node.Optional("gender"), node.Optional("person") is "first");
        foreach (string word in node.Texts("words")) Pronouns[word] = sense;
    }
}
