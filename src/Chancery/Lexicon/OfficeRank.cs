namespace Chancery.Lexicon;

/// <summary>What a meeting of two holders is called.</summary>
public enum OfficeRank
{
    /// <summary>Head of state or government.</summary>
    Leader,
    Minister,

    /// <summary>Represents its state abroad or in talks.</summary>
    Envoy,
    Official,

    /// <summary>Member of a legislature.</summary>
    Member,
}
