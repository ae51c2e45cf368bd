using Chancery.Language;

namespace Chancery.Actors;

/// <summary>Reads one chunk as a mention: its head, name, state, sector, from the lexicon, the model's names and the shape of the words.</summary>
internal sealed partial class MentionReader(Analysis analysis, ActorWords words)
{
    private string Text => analysis.Text;

    /// <summary>The mention a chunk makes, or null where its words name no actor. Possessors before it are mentions of their own.</summary>
    public Actor? Read(Chunk chunk)
    {
        Span limit = Range(chunk.First, chunk.Last);
        var head = HeadIn(chunk.Part, chunk.Last, limit.End);
        var state = StateIn(chunk, limit.End);
        if (Described(chunk, limit) is { } described) return described;
        if (KnownIn(chunk, limit.End) is { } known) return known;
        if (head.Head is { } h) return ReadHeaded(chunk, h, head.Last, state);
        if (state.Last == chunk.Last && state.Id is { } id) return ReadState(chunk, id, state.Use, state.First);
        return ReadNamed(chunk, state.Id);
    }

    /// <summary>Adds the pronouns that can mean an actor.</summary>
    public void AddPronouns(Sentence sentence, List<Actor> into)
    {
        for (int i = sentence.FirstWord; i < sentence.EndWord; i++)
        {
            Word w = analysis[i];
            if (w.Upos is not Upos.Pron || IsTitle(i) || w.Relation.Is(Deprel.Expl) || !words.Pronouns.TryGetValue(w.Form.ToString(), out PronounSense? sense)) continue;
            if (sense.Gender is "neuter" && !(w.Relation.Is(Deprel.Nsubj) || w.Relation.Is(Deprel.NmodPoss))) continue;
            into.Add(new()
            {
                Span = w.Span,
                Head = i,
                Kind = sense.Gender is "male" or "female" || (sense.IsFirstPerson && !sense.IsPlural) ? ActorKind.Person : sense.IsPlural ? ActorKind.Group : ActorKind.Organisation,
                Id = "pronoun:" + w.Form.ToString().ToLowerInvariant(),
                Name = w.Form.ToString(),
                IsAnaphor = true,
                Gender = sense.Gender,
                IsPlural = sense.IsPlural,
                IsFirstPerson = sense.IsFirstPerson,
            });
        }
    }

    /// <summary>"HE Ana Ruiz", "HH the Emir": letters before a name are a title.</summary>
    private bool IsTitle(int word) => analysis[word].Form.Length > 1 && !analysis[word].Form.ContainsAnyInRange('a', 'z') && word + 1 < analysis.WordCount && analysis[word + 1].Upos is Upos.Propn && analysis[word + 1].Form.ContainsAnyInRange('a', 'z');

    /// <summary>The state a part of the sentence names by name, adjective or city, or null; for possessors and phrases after a preposition.</summary>
    public string? StateOf(int first, int last) => StateOf(first, last, out _);

    /// <summary>The same, with the last word that says it.</summary>
    public string? StateOf(int first, int last, out int lastWord)
    {
        lastWord = last;
        for (int i = first; i <= last; i++)
        {
            int end = words.States.Match(Text, analysis[i].Start, analysis[last].End, out var found);
            string? state = end > 0 ? found.Id : null;
            if (end < 0) end = words.Known.Match(Text, analysis[i].Start, analysis[last].End, out KnownActor known) is var e && e > 0 && (state = known.State) is not null ? e : -1;
            if (end < 0) continue;
            lastWord = analysis.WordsIn(new(analysis[i].Start, end)).End - 1;
            return state;
        }

        return null;
    }

    /// <summary>A mention's key inside the article.</summary>
    public static string Key(string kind, string name) => kind + ":" + name.ToLowerInvariant().Replace(' ', '-');

    private Actor? ReadHeaded(Chunk chunk, Head head, int headLast, (string? Id, StateUse Use, int First, int Last) state)
    {
        if (head.Kind == ActorKind.State && state.Id is null && !IsDefinite(chunk.First)) return null;
        int nameFirst = headLast + 1;
        while (nameFirst <= chunk.Last && !IsNameWord(nameFirst)) nameFirst++;
        bool named = head.Kind == ActorKind.Office && nameFirst <= chunk.Last && IsNameWord(chunk.Last) && state.First < nameFirst;
        string? name = named ? Clean(nameFirst, chunk.Last) : null;
        bool plural = IsPlural(headLast);
        ActorKind kind = named ? ActorKind.Person : plural && head.Kind == ActorKind.Office ? ActorKind.Group : head.Kind;
        string shown = name ?? Clean(chunk.First, chunk.Last);
        bool definite = IsDefinite(chunk.First);
        int joined = plural && kind is ActorKind.Group or ActorKind.Organisation && state.Id is not null ? Joined(chunk.First) : -1;
        if (joined >= 0) return Several(joined, chunk, kind, head, headLast, state.Id!);
        bool bare = kind is ActorKind.Office or ActorKind.Group or ActorKind.State && state.Id is null && definite;
        string? proper = kind is ActorKind.Organisation or ActorKind.Outlet && IsNameWord(chunk.Last) ? Clean(NameStart(chunk.First), chunk.Last) : null;
        return new()
        {
            Span = Range(chunk.First, chunk.Last),
            Head = headLast,
            Kind = kind,
            Id = Key(kind.ToString().ToLowerInvariant(), proper ?? shown),
            Name = proper ?? shown,
            State = state.Id,
            Sector = Opposes(chunk) ? "OPP" : head.Sector,
            Office = head.Kind == ActorKind.Office ? head.Word : null,
            IsAnaphor = bare,
            IsPlural = plural,
            Gender = GenderOf(chunk, head.Word) ?? (name is null ? null : words.GivenNames.GenderOf(name)),
            NameSpan = named ? Range(nameFirst, chunk.Last) : null,
            Mission = kind == ActorKind.Mission ? new(head.Word, state.Id, null, null) : null,
        };
    }

    /// <summary>"The North American country": a description that ends the chunk; who is meant is settled later unless it fits one state alone.</summary>
    private Actor? Described(Chunk chunk, Span limit)
    {
        for (int i = chunk.Part; i <= chunk.Last; i++)
        {
            if (words.States.MatchDescription(Text, analysis[i].Start, limit.End, out var states) != analysis[chunk.Last].End) continue;
            bool one = states.Length == 1;
            if (!one && !IsDefinite(chunk.First)) return null;
            return new()
            {
                Span = limit,
                Head = chunk.Last,
                Kind = ActorKind.State,
                Id = one ? states[0].Id : "state:description",
                Name = one ? states[0].Name : Clean(chunk.First, chunk.Last),
                State = one ? states[0].Id : null,
                Sector = "GOV",
                Gender = "neuter",
                IsAnaphor = !one,
            };
        }

        return null;
    }

    private bool IsDefinite(int word) => analysis[word].FormIs("the") || analysis[word].Has("Poss=Yes") || analysis[word].FormIs("this") || analysis[word].FormIs("that");

    /// <summary>The lexicon's name that ends the chunk, or null.</summary>
    private Actor? KnownIn(Chunk chunk, int limit)
    {
        for (int i = chunk.Part; i <= chunk.Last; i++)
        {
            int end = words.Known.Match(Text, analysis[i].Start, limit, out KnownActor known);
            if (end < 0 || end < analysis[chunk.Last].End || !char.IsUpper(analysis[i].Form[0]) && !char.IsUpper(analysis[i].Form[^1])) continue;
            if (words.States.Match(Text, analysis[i].Start, limit, out _) >= end) return null;
            if (known.IsCommon && !Supports(i, chunk.Last)) return null;
            // A city's name after a given name is a family name ("Pilar Cordoba").
            if (known.Kind == ActorKind.Place && i > 0 && words.GivenNames.Knows(analysis[i - 1].Form)) return null;
            bool article = i > chunk.First && analysis[i - 1].FormIs("the");
            return new()
            {
                Span = Range(article ? i - 1 : i, chunk.Last),
                Head = chunk.Last,
                Kind = known.Kind,
                Id = Key(known.Kind.ToString().ToLowerInvariant(), known.Name),
                Name = Clean(i, chunk.Last),
                State = known.State ?? StateOf(chunk.First, i - 1),
                Sector = known.Sector,
                Gender = "neuter",
            };
        }

        return null;
    }

    /// <summary>A name that is also a common word counts where the model takes it for a name, where it speaks, or after "to" and "by".</summary>
    private bool Supports(int first, int last)
    {
        if (KnownKind(first, last) is NameKind.Organisation) return true;
        Word head = analysis[last];
        return head.Relation.Is(Deprel.Nsubj) || (first > 0 && (analysis[first - 1].FormIs("to") || analysis[first - 1].FormIs("by")));
    }

    private Actor? ReadState(Chunk chunk, string id, StateUse use, int first)
    {
        if (use is StateUse.Adjective)
        {
            bool plural = IsPlural(chunk.Last) || Text[analysis[chunk.Last].End - 1] is 's' && analysis[chunk.Last].Upos is Upos.Noun or Upos.Propn;
            bool one = chunk.First < chunk.Last && analysis[chunk.First].Upos is Upos.Det or Upos.Num && !analysis[chunk.First].FormIs("the");
            if (analysis[chunk.Last].Upos is Upos.Adj || (!plural && !one)) return null;
            use = plural ? StateUse.People : StateUse.Person;
        }

        bool place = use is StateUse.Capital && IsCity(first);
        ActorKind kind = use switch
        {
            StateUse.People => ActorKind.Group,
            StateUse.Person => ActorKind.Person,
            _ => place ? ActorKind.Place : ActorKind.State,
        };
        bool people = use is StateUse.People or StateUse.Person;
        string name = kind == ActorKind.State ? words.States.NameOf(id) : Clean(people ? chunk.First : first, chunk.Last);
        return new()
        {
            Span = Range(people ? chunk.First : first, chunk.Last),
            Head = chunk.Last,
            Kind = kind,
            Id = kind == ActorKind.State ? id : Key(kind.ToString().ToLowerInvariant(), name),
            Name = name,
            State = id,
            Sector = kind switch { ActorKind.State => "GOV", ActorKind.Place => null, _ => "CVL" },
            IsPlural = use is StateUse.People,
            Gender = kind is ActorKind.State ? "neuter" : null,
        };
    }

    private Actor? ReadNamed(Chunk chunk, string? state)
    {
        int first = chunk.Last;
        while (first - 1 >= chunk.Part && (IsNameWord(first - 1) || analysis[first - 1].Form is "-" or "&" or "of" or "de" or "al" or "bin" or "van" or "von")) first--;
        while (first < chunk.Last && !char.IsUpper(analysis[first].Form[0])) first++;
        if (!IsNameWord(chunk.Last)) return null;
        bool titled = words.Titles.Contains(analysis[first].Form.ToString());
        int nameFirst = titled && first < chunk.Last ? first + 1 : first;
        int stem = chunk.Last;
        while (stem - 2 >= nameFirst && Syllables.Joins(analysis, stem)) stem -= 2;
        NameKind? known = KnownKind(nameFirst, stem);
        if (known is null && !titled && analysis[stem].Upos != Upos.Propn) return null;
        ActorKind kind = titled ? ActorKind.Person : known switch
        {
            NameKind.Person => ActorKind.Person,
            NameKind.Organisation => ActorKind.Organisation,
            NameKind.Place => ActorKind.Place,
            NameKind.Group => ActorKind.Group,
            _ => ByShape(nameFirst, chunk.Last),
        };
        string name = Clean(nameFirst, chunk.Last);
        return new()
        {
            Span = Range(first, chunk.Last),
            Head = chunk.Last,
            Kind = kind,
            Id = Key(kind.ToString().ToLowerInvariant(), name),
            Name = name,
            State = state,
            NameSpan = Range(nameFirst, chunk.Last),
            Gender = (titled ? GenderOf(new(first, nameFirst, first), "") : null) ?? (kind == ActorKind.Person ? words.GivenNames.GenderOf(name) : null),
        };
    }

    /// <summary>Two or three capitalised words read as a person, one word that speaks too; anything else as an organisation.</summary>
    private ActorKind ByShape(int first, int last)
    {
        int count = last - first + 1;
        bool capitals = !analysis[last].Form.ContainsAnyInRange('a', 'z');
        return capitals || count > 4 ? ActorKind.Organisation : ActorKind.Person;
    }

    private NameKind? KnownKind(int first, int last)
    {
        foreach (NameSpan name in analysis.Names)
        {
            if (name.FirstWord > last) break;
            if (name.EndWord > first && name.EndWord - 1 >= last) return name.Kind;
        }

        return null;
    }

    private bool Opposes(Chunk chunk)
    {
        for (int i = chunk.First; i < chunk.Last; i++)
        {
            if (analysis[i].FormIs("opposition")) return true;
        }

        return false;
    }

    private string? GenderOf(Chunk chunk, string head)
    {
        string[] tokens = [.. Enumerable.Range(chunk.First, chunk.Last - chunk.First + 1).Select(i => analysis[i].Form.ToString()), head];
        return tokens.Any(words.Female.Contains) ? "female" : tokens.Any(words.Male.Contains) ? "male" : null;
    }

    private bool IsNameWord(int word)
    {
        Word w = analysis[word];
        if (Syllables.Joins(analysis, word) && IsNameWord(word - 2)) return true;
        return w.Upos is Upos.Propn or Upos.X or Upos.Noun or Upos.Adj && char.IsUpper(w.Form[0]) && (w.Upos is Upos.Propn or Upos.X || KnownKind(word, word) is not null);
    }

    private int NameStart(int first) => analysis[first].FormIs("the") || analysis[first].FormIs("a") || analysis[first].FormIs("an") ? first + 1 : first;

    private bool IsPlural(int word) => analysis[word].Has("Number=Plur") || analysis[word].Xpos is "NNS" or "NNPS";

    private Span Range(int first, int last) => new(analysis[first].Start, analysis[last].End);

    /// <summary>The words as written, on one line.</summary>
    private string Clean(int first, int last) => Range(first, last).Of(Text).ReplaceLineEndings(" ").Replace('\u00a0', ' ');
}
