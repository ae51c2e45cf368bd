namespace Chancery.Language;

/// <summary>
/// Mends the clause whose subject was read as apposed to, or listed with, the place before it ("During the talks in Geneva, [Ana Rojas] spoke of fish"): a finite verb
/// needs a subject, and a name set off by a comma that runs up to the verb is one.
/// </summary>
internal static class MissingSubject
{
    /// <summary>Changes head and relation of one word of <paramref name="sentence"/> where a main verb lacks its subject; leaves every other word as it is.</summary>
    public static void Mend(string text, WordColumns columns, Sentence sentence)
    {
        for (var verb = sentence.FirstWord + 2; verb < sentence.EndWord; verb++)
        {
            if (columns.Xpos[verb] is not ("VBD" or "VBZ" or "VBP") || columns.Head[verb] >= 0 || HasSubject(columns, sentence, verb)) continue;
            for (var name = verb - 1; name > sentence.FirstWord; name--)
            {
                if (!columns.Relation[name].IsAny(Deprel.Appos, Deprel.Conj) || columns.Upos[name] != Upos.Propn || columns.End[name - 1] - columns.Start[name - 1] != 1 || text[columns.Start[name - 1]] != ',') continue;
                if (!RunsUpTo(columns, name, verb) || !HangsBelow(columns, name, verb)) break;
                (columns.Head[name], columns.Relation[name]) = (verb, Deprel.Nsubj);
                break;
            }
        }
    }

    private static bool HasSubject(WordColumns columns, Sentence sentence, int verb)
    {
        for (var i = sentence.FirstWord; i < sentence.EndWord; i++)
            if (columns.Head[i] == verb && columns.Relation[i].IsAny(Deprel.Nsubj, Deprel.Csubj, Deprel.Expl)) return true;
        return false;
    }

    /// <summary>Every word between hangs on the name, on one that does, or on the verb as its own.</summary>
    private static bool RunsUpTo(WordColumns columns, int name, int verb)
    {
        for (var i = name + 1; i < verb; i++)
        {
            var head = columns.Head[i];
            if (head == verb ? !columns.Relation[i].IsAny(Deprel.Aux, Deprel.Advmod, Deprel.Punct) : head < name || head >= verb) return false;
        }

        return true;
    }

    /// <summary>The name is in what stands before the verb, so that no ring comes of it.</summary>
    private static bool HangsBelow(WordColumns columns, int name, int verb)
    {
        for (var at = columns.Head[name]; at >= 0; at = columns.Head[at])
            if (at == verb) return true;
        return false;
    }
}
