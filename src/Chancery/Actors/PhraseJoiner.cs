using Chancery.Language;

namespace Chancery.Actors;

/// <summary>
/// Puts a sentence's chunks together into mentions: "the ambassador of Peru to Chile", "the Cuban Interests Section at the Swiss Embassy in Washington",
/// "Ana Ruiz, Peru's foreign minister,". Possessors and inner phrases stay mentions of their own.
/// </summary>
internal sealed class PhraseJoiner(Analysis analysis, ActorWords words, MentionReader reader, Sentence sentence)
{
    private const int MostExtensions = 3;

    public List<Actor> Join(List<Chunk> chunks)
    {
        var found = new List<Actor>();
        for (int i = 0; i < chunks.Count; i++)
        {
            AddPossessors(chunks[i], found);
            if (Special(chunks[i]) is { } special) found.Add(special);
            else if (reader.Read(chunks[i]) is { } mention) found.Add(found.Count > 0 && found[^1] is { Id: "states:pair" } pair && pair.Span.Start == mention.Span.Start ? mention with { Id = pair.Id, State = null, IsAnaphor = true, IsPlural = true } : Extend(mention, chunks, i));
        }

        return Appose(found);
    }

    /// <summary>"Iran's foreign minister" and "Canadian officials": the state is mentioned too, when a name says it.</summary>
    private void AddPossessors(Chunk chunk, List<Actor> found)
    {
        int first = chunk.First;
        for (int i = chunk.First; i < chunk.Part; i++)
        {
            if (analysis[i].Upos != Upos.Part) continue;
            var part = new Chunk(first, i - 1, first);
            if (i > first && (Special(part) ?? reader.Read(part)) is { } owner) found.Add(owner);
            first = i + 1;
        }
    }

    private Actor? Special(Chunk chunk)
    {
        int start = analysis[chunk.First].Start;
        int pair = words.Pairs.Match(analysis.Text, start, sentence.Span.End, out _);
        int other = words.Others.Match(analysis.Text, start, sentence.Span.End, out _);
        int end = Math.Max(pair, other);
        if (end < 0 || end < analysis[chunk.Last].End) return null;
        var span = new Span(start, end);
        return new()
        {
            Span = span,
            Head = chunk.Last,
            Kind = pair > 0 && IsPersons(end) ? ActorKind.Group : ActorKind.State,
            Id = pair > 0 ? "states:pair" : "states:other",
            Name = span.Of(analysis.Text),
            Sector = "GOV",
            IsAnaphor = true,
            IsPlural = pair > 0,
        };
    }

    /// <summary>"The two ministers": persons, not states.</summary>
    private bool IsPersons(int end)
    {
        int last = analysis.Text.LastIndexOf(' ', end - 1) + 1;
        return words.Heads.Match(analysis.Text, last, end, out Head head) == end && head.Kind == ActorKind.Group && words.Heads.Match(head.Word, 0, head.Word.Length, out Head one) > 0 && one.Kind == ActorKind.Office;
    }

    private Actor Extend(Actor mention, List<Chunk> chunks, int index)
    {
        if (mention.Kind is ActorKind.Person && mention.NameSpan is not null) return OfState(mention, chunks, index);
        if (mention.Kind is not (ActorKind.Office or ActorKind.Mission or ActorKind.Organisation or ActorKind.Group)) return mention;
        for (int step = 0; step < MostExtensions && index + 1 < chunks.Count; step++, index++)
        {
            Chunk next = chunks[index + 1];
            string? link = LinkBetween(chunks[index].Last, next.First);
            if (link is null) break;
            string? state = reader.StateOf(next.First, next.Last, out int last);
            if (link is "of" or "from" && mention is { Kind: ActorKind.Group, State: null } && Special(next) is { Id: "states:pair" } pair) return mention with { Id = pair.Id, Span = mention.Span.Union(pair.Span), Name = mention.Span.Union(pair.Span).Of(analysis.Text), IsAnaphor = true, IsPlural = true };
            bool headed = HasHead(next);
            if (state is null || headed) last = next.Last;
            bool known = state is not null || link is "familiar" || (link is "of" or "for" && mention.Kind is ActorKind.Office or ActorKind.Organisation && char.IsUpper(analysis[next.Last].Form[0]));
            if (!known) break;
            var span = new Span(mention.Span.Start, analysis[last].End);
            mention = Extended(mention with { Span = span, Name = span.Of(analysis.Text).ReplaceLineEndings(" "), IsAnaphor = false }, link, next, state);
            if (last < next.Last) break;
        }

        return mention with { Id = mention.NameSpan is null ? MentionReader.Key(mention.Kind.ToString().ToLowerInvariant(), mention.Name) : mention.Id };
    }

    /// <summary>"President Milan Horvat of Croatia", "Milan Horvat of Croatia": who is introduced so is of that state.</summary>
    private Actor OfState(Actor person, List<Chunk> chunks, int index)
    {
        if (person.State is not null || index + 1 >= chunks.Count || LinkBetween(chunks[index].Last, chunks[index + 1].First) is not "of") return person;
        string? state = reader.StateOf(chunks[index + 1].First, chunks[index + 1].Last, out int last);
        return state is null ? person : person with { State = state, Span = new(person.Span.Start, analysis[last].End) };
    }

    private bool HasHead(Chunk chunk)
    {
        for (int i = chunk.First; i <= chunk.Last; i++)
        {
            if (words.Heads.Match(analysis.Text, analysis[i].Start, analysis[chunk.Last].End, out _) > 0) return true;
        }

        return false;
    }

    private Actor Extended(Actor mention, string link, Chunk next, string? state)
    {
        bool owns = link is "of" || (mention.State is null && link is "in" && mention.Kind is not ActorKind.Mission);
        if (owns) mention = mention with { State = mention.State ?? state };
        if (mention.Mission is not { } mission) return mention;
        bool embassy = words.Heads.Match(analysis.Text, analysis[next.Last].Start, analysis[next.Last].End, out Head head) > 0 && head.Kind == ActorKind.Mission;
        mission = link switch
        {
            "of" => mission with { Sending = mission.Sending ?? state },
            "at" when embassy => mission with { Host = state },
            "in" or "at" => mission with { Place = analysis.Text[analysis[next.First].Start..analysis[next.Last].End], Receiving = mission.Receiving ?? state },
            _ => mission with { Receiving = mission.Receiving ?? state },
        };
        return mention with { Mission = mission };
    }

    /// <summary>The one preposition between two chunks, "familiar" for the words an unnamed source is described by, or null.</summary>
    private string? LinkBetween(int last, int first)
    {
        if (last + 1 >= first) return null;
        if (first - last == 2 && analysis[last + 1] is { Upos: Upos.Adp } adp)
        {
            foreach (string link in (ReadOnlySpan<string>)["of", "to", "in", "at", "for"])
            {
                if (adp.FormIs(link)) return link;
            }
        }

        return words.Familiar.Match(analysis.Text, analysis[last + 1].Start, analysis[first].Start, out _) > 0 ? "familiar" : null;
    }

    /// <summary>A person and the office apposed to the name are one mention's worth of knowledge: each keeps its span, the person gains the office.</summary>
    private List<Actor> Appose(List<Actor> found)
    {
        for (int i = 0; i + 1 < found.Count; i++)
        {
            int next = found.FindIndex(x => Apposed(found[i].Span.End, x.Span.Start));
            if (next < 0) continue;
            if (found.FindIndex(x => x.Kind == ActorKind.Office && x.Span.Start == found[next].Span.Start && x.Span.End > found[next].Span.End) is >= 0 and int whole) next = whole;
            Actor a = found[i], b = found[next];
            if (a.Kind == ActorKind.Person && a.Office is null && b.Kind == ActorKind.Office) found[i] = Holding(a, b);
            else if (a.Kind == ActorKind.Office && b.NameSpan is not null && (b.Office is null || (b.Kind is ActorKind.Person && b.State is null)) && b.Kind is ActorKind.Person or ActorKind.Place or ActorKind.Organisation)
            {
                found[next] = Holding(b with { Kind = ActorKind.Person, Id = MentionReader.Key("person", b.Name), State = null }, a);
                found.RemoveAt(i);
            }
        }

        return found;
    }

    private static Actor Holding(Actor person, Actor office) => person with
    {
        Span = person.Span.Union(office.Span),
        Office = office.Office,
        State = person.State ?? office.State,
        Sector = office.Sector,
        Gender = person.Gender ?? office.Gender,
    };

    private bool Apposed(int end, int start)
    {
        ReadOnlySpan<char> between = analysis.Text.AsSpan(end, Math.Max(0, start - end));
        if (between is "," or ", ") return true;
        return between.Length is > 4 and < 30 && between[^1] is ' ' && between[..^2].IndexOf(',') < 0 && between[^2] is ',' && (between.StartsWith(" to the ") || between.StartsWith(" for the ") || between.StartsWith(" at the "));
    }
}
