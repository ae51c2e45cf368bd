using Chancery.Articles;
using Chancery.Language;

namespace Chancery.Actors;

/// <content>Where the words of a chunk hold its head, its state, a city.</content>
internal sealed partial class MentionReader
{
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
            if (found.Item1 is { Kind: ActorKind.Office } && IsNameWord(i) && lastWord == last && i > found.Item2 && last > i) break;
            found = (head, lastWord);
            i = lastWord;
        }

        bool tail = found.Item1 is not null && (found.Item2 == last || TailIsName(found.Item2 + 1, last));
        return tail ? found : (null, -1);
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
