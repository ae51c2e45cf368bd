using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Statements;

/// <summary>The cues of <c>lexicon/statements</c> by their words, read once.</summary>
internal sealed class CueLexicon
{
    private static readonly FrozenDictionary<string, Frames> FrameNames = new Dictionary<string, Frames>(StringComparer.Ordinal)
    {
        ["clause"] = Frames.Clause,
        ["quote"] = Frames.Quote,
        ["to"] = Frames.To,
        ["ing"] = Frames.Ing,
        ["object"] = Frames.Object,
        ["object-to"] = Frames.ObjectTo,
        ["object-as"] = Frames.ObjectAs,
        ["raising"] = Frames.Raising,
        ["prep"] = Frames.Prep,
        ["be"] = Frames.Be,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly (string Ending, string Replacement)[] Endings = [("ied", "y"), ("ed", ""), ("d", ""), ("ing", ""), ("ing", "e"), ("ies", "y"), ("es", ""), ("s", "")];

    private readonly FrozenDictionary<string, CueEntry> _verbs;
    private readonly FrozenDictionary<string, CueEntry> _nouns;
    private readonly FrozenDictionary<string, CueEntry> _adjectives;

    public CueLexicon(LexiconFiles files)
    {
        _verbs = Read(files, "statements/verbs.yaml", "verbs");
        _nouns = Read(files, "statements/nouns.yaml", "nouns");
        _adjectives = Read(files, "statements/adjectives.yaml", "adjectives");
        LexiconNode phrases = LexiconNode.Read(files, "statements/phrases.yaml");
        phrases.Only("according", "hearsay", "aspect", "occasion", "hedges", "distance", "loaded", "relays", "platform", "asides", "light", "documents", "citing", "translated", "languages", "outlets", "acts");
        According = Words(phrases, "according");
        Hearsay = Words(phrases, "hearsay");
        Aspect = [.. Words(phrases, "aspect")];
        Occasions = Words(phrases, "occasion");
        Hedges = phrases["hedges"] is { } h ? [.. h.Items.Select(Hedge)] : [];
        Distance = Words(phrases, "distance");
        Loaded = Words(phrases, "loaded");
        Relays = phrases["relays"] is { } r ? [.. r.Items.Select(Relay)] : [];
        Platforms = Words(phrases, "platform");
        Asides = Words(phrases, "asides");
        Documents = [.. Words(phrases, "documents")];
        Light = [.. Words(phrases, "light")];
        Citing = [.. Words(phrases, "citing")];
        Outlets = new(Words(phrases, "outlets"), StringComparer.OrdinalIgnoreCase);
        Acts = Words(phrases, "acts").Select(w => w.Split(' ')).GroupBy(w => w[0], w => w[1], StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        Translated = Words(phrases, "translated");
        Languages = Words(phrases, "languages");
    }

    /// <summary>Fixed words before a source: "according to".</summary>
    public string[] According { get; }

    /// <summary>Adverbs that credit nobody in particular: "reportedly".</summary>
    public string[] Hearsay { get; }

    /// <summary>Verbs that only open or colour the verb they govern.</summary>
    public HashSet<string> Aspect { get; }

    /// <summary>Where a thing was said, part of the cue when it follows at once.</summary>
    public string[] Occasions { get; }

    public (string Words, string Hedge)[] Hedges { get; }

    public string[] Distance { get; }

    public string[] Loaded { get; }

    public (string Words, ChainRole Role)[] Relays { get; }

    public string[] Platforms { get; }

    /// <summary>Words that open an aside on a headline's right ("report", "official", "spokesman").</summary>
    public string[] Asides { get; }

    /// <summary>What is written or sent: its owner speaks in it.</summary>
    public HashSet<string> Documents { get; }

    /// <summary>Verbs by which an outlet names whose words it hands on ("citing an official").</summary>
    public HashSet<string> Citing { get; }

    /// <summary>Common nouns that say a name is an outlet's ("the news portal Kanal").</summary>
    public HashSet<string> Outlets { get; }

    /// <summary>Verbs that do what they name with one of these words ("call home", "declare independence"): no attribution.</summary>
    public FrozenDictionary<string, FrozenSet<string>> Acts { get; }

    /// <summary>What stands before the language something was said in ("translated from").</summary>
    public string[] Translated { get; }

    public string[] Languages { get; }

    /// <summary>Verbs that only carry a cue noun as their object ("made the claim").</summary>
    public HashSet<string> Light { get; }

    /// <summary>The entry of a verb, or of a verb with its particle or preposition ("call for").</summary>
    public CueEntry? Verb(string lemma, string? second = null) => Get(_verbs, lemma, second);

    public CueEntry? Noun(string lemma) => Get(_nouns, lemma, null);

    public CueEntry? Adjective(string lemma, string? second = null) => Get(_adjectives, lemma, second);

    /// <summary>The dictionary form under which the lexicon has a verb: the lemma, or one read off the form's regular ending where the lemma is unknown.</summary>
    public string BaseOf(Word verb)
    {
        string lemma = verb.Lemma;
        if (_verbs.ContainsKey(lemma) || verb.Upos is not Upos.Verb) return lemma;
        string form = verb.Form.ToString().ToLowerInvariant();
        foreach (var (ending, replacement) in Endings)
        {
            if (form.Length <= ending.Length + 2 || !form.EndsWith(ending, StringComparison.Ordinal)) continue;
            string stem = form[..^ending.Length] + replacement;
            if (_verbs.ContainsKey(stem)) return stem;
            if (stem[^1] == stem[^2] && _verbs.ContainsKey(stem[..^1])) return stem[..^1];
        }

        return lemma;
    }

    private static CueEntry? Get(FrozenDictionary<string, CueEntry> from, string lemma, string? second) =>
        from.GetValueOrDefault(second is null ? lemma : lemma + " " + second);

    private static FrozenDictionary<string, CueEntry> Read(LexiconFiles files, string path, string key)
    {
        var all = new Dictionary<string, CueEntry>(StringComparer.Ordinal);
        foreach (LexiconNode node in LexiconNode.Read(files, path).Items)
        {
            node.Only("id", "class", "frames", "examples", "negates", "addressee", "passive", "needs-source", key);
            CueEntry entry = Entry(node);
            foreach (LexiconNode word in node[key]?.Items ?? throw node.Error($"'{key}' is missing"))
            {
                all[word.Text] = all.TryGetValue(word.Text, out CueEntry? old) ? old.Merge(entry) : entry;
            }
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static CueEntry Entry(LexiconNode node)
    {
        var frames = Frames.None;
        var prepositions = new List<string>();
        foreach (string name in node.Texts("frames"))
        {
            if (FrameNames.TryGetValue(name, out Frames frame)) frames |= frame;
            else prepositions.Add(name.StartsWith("preposition-", StringComparison.Ordinal) ? name["preposition-".Length..] : name);
        }

        bool passive = node.Optional("passive") is "true";
        return new(node.Required("id"), node.Required("class"), passive ? Frames.None : frames)
        {
            PassiveFrames = passive ? frames : Frames.None,
            Prepositions = prepositions,
            Negates = node.Optional("negates") is "true",
            HasAddressee = node.Optional("addressee") is "true",
            NeedsSource = node.Optional("needs-source") is "true",
        };
    }

    private static string[] Words(LexiconNode phrases, string key) =>
        phrases[key] is { } list ? [.. list.Items.Select(i => i.Required("words"))] : [];

    private static (string, string) Hedge(LexiconNode node) => (node.Required("words"), node.Required("hedge"));

    private static (string, ChainRole) Relay(LexiconNode node) =>
        (node.Required("words"), Enum.TryParse(node.Required("role"), ignoreCase: true, out ChainRole role) ? role : throw node.Error("role is agency, translator, republisher or outlet"));
}
