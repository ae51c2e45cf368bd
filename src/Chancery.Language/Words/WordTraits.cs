namespace Chancery.Language.Words;

/// <summary>What the model's word lists know of a form, whatever its letter case: the inflections it can be, and the kinds of name it can stand in.</summary>
[Flags]
internal enum WordTraits : ushort
{
    None = 0,
    Noun = 1,
    Plural = 1 << 1,
    Verb = 1 << 2,
    VerbS = 1 << 3,
    Ing = 1 << 4,
    Past = 1 << 5,
    Adjective = 1 << 6,
    Compared = 1 << 7,
    Adverb = 1 << 8,
    GivenName = 1 << 9,
    Surname = 1 << 10,
    Place = 1 << 11,
    Body = 1 << 12,
    Product = 1 << 13,
    Group = 1 << 14,

    /// <summary>Stands before, in or after names and tells their kind: a title, a street, a company's Inc.</summary>
    Mark = 1 << 15,
}
