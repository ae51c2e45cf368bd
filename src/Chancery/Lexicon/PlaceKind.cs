namespace Chancery.Lexicon;

public enum PlaceKind
{
    City,

    /// <summary>A province, island or region of a state.</summary>
    Part,

    /// <summary>A people, or one of it, or its adjective ("Chechen").</summary>
    People,

    /// <summary>A name that only holds the name of a state ("Gulf of Oman").</summary>
    Nowhere,
}
