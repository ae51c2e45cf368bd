using Chancery.Articles;
using Chancery.Language;

namespace Chancery.Actors;

/// <content>Where the words of a chunk hold its head, its state, a city.</content>
internal sealed partial class MentionReader
{
    private const int LongestAdjective = 5;

    /// <summary>The last head phrase of the chunk's last part whose words are not a name's.</summary>
    private (Head? Head, int Last) HeadIn(int first, int last, int limit)
    {
        (Head?, int) found = (null, -1);
        for (int i = first; i <= last; i++)
        {
            int end = words.Heads.Match(Text, analysis[i].Start, limit, out Head head);
            if (end < 0) continue;
            int lastWord = analysis.WordsIn(new(analysis[i].Start, end)).End - 1;
            if (analysis[lastWord].Upos is Upos.Adj && lastWord < last && !IsNameWord(lastWord + 1)) continue;
            if (head is { Kind: ActorKind.Office, Sector: "CVL" } && analysis[lastWord].Relation.Is(Deprel.Amod) && analysis[lastWord].Head > lastWord) continue;
            if (found.Item1 is { Kind: ActorKind.Office } && IsNameWord(i) && lastWord == last && i > found.Item2 && last > i) break;
            found = (head, lastWord);
            i = lastWord;
        }

        bool tail = found.Item1 is not null && (found.Item2 == last || TailIsName(found.Item2 + 1, last));
        return tail ? found : (null, -1);
    }

    /// <summary>First word of the adjective joined by "and" to the one a chunk begins with ("[Indian] and Nepali ministers"), or -1.</summary>
    private int Joined(int first)
    {
        if (first < 2 || !analysis[first - 1].FormIs("and") || !IsAdjectiveOfState(first, analysis[first].End, out _)) return -1;
        for (int i = first - 2; i >= 0 && i >= first - LongestAdjective; i--)
        {
            if (IsAdjectiveOfState(i, analysis[first - 2].End, out int end) && end == analysis[first - 2].End) return i;
        }

        return -1;
    }

    private bool IsAdjectiveOfState(int word, int limit, out int end)
    {
        end = words.States.Match(Text, analysis[word].Start, Math.Max(limit, analysis[word].End), out var found);
        return end > 0 && found.Use is StateUse.Adjective;
    }

    /// <summary>"The Indian and Nepali foreign ministers": one mention of two states.</summary>
    private Actor Several(int joined, Chunk chunk, ActorKind kind, Head head, int headLast, string state)
    {
        words.States.Match(Text, analysis[joined].Start, Text.Length, out var other);
        int first = joined > 0 && analysis[joined - 1].FormIs("the") ? joined - 1 : joined;
        string name = Clean(first, chunk.Last);
        return new()
        {
            Span = Range(first, chunk.Last),
            Head = headLast,
            Kind = kind,
            Id = Key(kind.ToString().ToLowerInvariant(), name),
            Name = name,
            States = [other.Id, state],
            Sector = head.Sector,
            Office = head.Kind == ActorKind.Office ? head.Word : null,
            IsPlural = true,
        };
    }

    private bool TailIsName(int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            if (!IsNameWord(i) && analysis[i].Upos is Upos.Noun or Upos.Adj) return false;
        }

        return true;
    }

    private (string? Id, StateUse Use, int First, int Last) StateIn(Chunk chunk, int limit)
    {
        (string? Id, StateUse Use, int First, int Last) found = (null, default, -1, -1);
        for (int i = chunk.First; i <= chunk.Last; i++)
        {
            int end = words.States.Match(Text, analysis[i].Start, limit, out var state);
            if (end < 0) continue;
            int last = analysis.WordsIn(new(analysis[i].Start, end)).End - 1;
            if (found.Id is null || i >= chunk.Part) found = (state.Id, state.Use, i, last);
            i = last;
        }

        return found.Id is null ? (KnownStateIn(chunk, limit), StateUse.Name, chunk.First, chunk.First) : found;
    }

    /// <summary>The state of a body, organisation or place named inside the chunk ("a former Stasi official", "Shanghai police"), or null.</summary>
    private string? KnownStateIn(Chunk chunk, int limit)
    {
        for (int i = chunk.First; i <= chunk.Last; i++)
        {
            if (words.Known.Match(Text, analysis[i].Start, limit, out KnownActor known) > 0 && known.State is not null && !known.IsCommon && char.IsUpper(analysis[i].Form[0]) && !IsGivenName(i, known, chunk)) return known.State;
        }

        return null;
    }

    /// <summary>"President Milan Horvat": a city's name right before a family name is a given name.</summary>
    private bool IsGivenName(int word, KnownActor known, Chunk chunk) => known.Kind == ActorKind.Place && word < chunk.Last && IsNameWord(word + 1)
        && (words.GivenNames.Knows(analysis[word].Form) || KnownKind(word, chunk.Last) is NameKind.Person);

    /// <summary>A capital is the city after a preposition of place, and beside words of going and being somewhere.</summary>
    private bool IsCity(int word)
    {
        if (IsDateline(word)) return true;
        if (word == 0) return false;
        Word own = analysis[word];
        if (own.Relation.Is(Deprel.Conj) && own.Head < word && analysis[own.Head].Upos is Upos.Propn) return IsCity(own.Head);
        Word before = analysis[word - 1];
        if (before.Upos is not (Upos.Adp or Upos.Sconj)) return Governs(analysis[word], Deprel.Obj);
        if (before.FormIs("to") || before.FormIs("from") || before.FormIs("of") || before.FormIs("into")) return Governs(analysis[word], null);
        return words.CityPrepositions.Contains(before.Form.ToString());
    }

    /// <summary>A city at the head of a wire report.</summary>
    private bool IsDateline(int word) => Dateline.At(Text, analysis[word].Start) is not null;

    private bool Governs(Word word, Deprel? relation) =>
        !word.IsRoot && (relation is null || word.Relation.Is(relation)) && words.Motion.Contains(word.HeadWord.Lemma);
}
