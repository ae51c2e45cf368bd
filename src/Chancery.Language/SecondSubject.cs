namespace Chancery.Language;

/// <summary>
/// Mends the clause that was given two subjects because a phrase of its subject was read as a clause of its own ("The first meeting [after the break] was
/// held in Oslo"): a verb has one subject, so the second, with its opening word, hangs on the first.
/// </summary>
internal static class SecondSubject
{
    /// <summary>Changes heads and relations of <paramref name="sentence"/> where a verb is such a one; leaves every other word as it is.</summary>
    public static void Mend(string text, WordColumns columns, Sentence sentence)
    {
        for (var opening = sentence.FirstWord + 1; opening < sentence.EndWord; opening++)
        {
            if (!columns.Relation[opening].IsAny(Deprel.Mark, Deprel.Case) || !IsPreposition(text.AsSpan(columns.Start[opening], columns.End[opening] - columns.Start[opening]))) continue;
            var head = columns.Head[opening];
            if (head <= opening) continue;
            var verb = columns.Relation[opening].Is(Deprel.Mark) ? head : columns.Head[head];
            if (verb <= opening) continue;
            var (first, second) = (Subject(columns, sentence.FirstWord, opening, verb), Subject(columns, opening + 1, verb, verb));
            if (first < 0 || second < 0) continue;
            (columns.Head[opening], columns.Relation[opening]) = (second, Deprel.Case);
            (columns.Head[second], columns.Relation[second]) = (first, Deprel.Nmod);
        }
    }

    private static bool IsPreposition(ReadOnlySpan<char> form) => form is "after" or "before" or "since" or "until" or "following";

    private static int Subject(WordColumns columns, int from, int end, int verb)
    {
        for (var i = from; i < end; i++)
            if (columns.Head[i] == verb && columns.Relation[i].Is(Deprel.Nsubj)) return i;
        return -1;
    }
}
