namespace Chancery.Language;

/// <summary>
/// Mends the clause told to somebody that was hung on the somebody ("He told supporters [that the march can spread]"): an indirect object is a person,
/// and a clause with "that" and a subject of its own after it is what was said. It becomes the clausal complement of the verb.
/// </summary>
internal static class AddressedClause
{
    public static void Mend(WordColumns columns, Sentence sentence)
    {
        for (var i = sentence.FirstWord; i < sentence.EndWord; i++)
        {
            var addressee = columns.Head[i];
            if (addressee < 0 || addressee > i || columns.Relation[i] != Deprel.Acl || !columns.Relation[addressee].Is(Deprel.Iobj) || columns.Head[addressee] < 0) continue;
            if (Has(columns, sentence, i, Deprel.Mark) && Has(columns, sentence, i, Deprel.Nsubj)) (columns.Head[i], columns.Relation[i]) = (columns.Head[addressee], Deprel.Ccomp);
        }
    }

    private static bool Has(WordColumns columns, Sentence sentence, int head, Deprel relation)
    {
        for (var i = sentence.FirstWord; i < sentence.EndWord; i++)
            if (columns.Head[i] == head && columns.Relation[i].Is(relation)) return true;
        return false;
    }
}
