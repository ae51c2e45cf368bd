namespace Chancery.Language;

/// <summary>What kind of thing a name names. States are places or groups here; which state it is, the reader's lexicon says.</summary>
public enum NameKind
{
    Person,
    Organisation,
    Place,
    Group,
}
