namespace Chancery.Lexicon;

public enum OrganisationKind
{
    /// <summary>Its members are states, and it has organs of its own.</summary>
    Intergovernmental,

    /// <summary>States that meet, without organs.</summary>
    Forum,
    Court,
    NonGovernmental,
    Company,
    Party,
}
