using System.Collections.Immutable;

namespace Chancery.Lexicon;

/// <summary>An organisation between states or beside them; an entry of <c>lexicon/organisations.yaml</c>, where each field is explained.</summary>
/// <param name="Sector">Code of <see cref="SectorList"/>.</param>
/// <param name="State">UNO, EUE or a state where it is part of one; or null.</param>
/// <param name="Members">Codes of its states where they are few and stand for it; or empty.</param>
/// <param name="Seat">The city that may stand for it, or null.</param>
public sealed record Organisation(
    string Id,
    OrganisationKind Kind,
    string Sector,
    string? State,
    ImmutableArray<string> Members,
    string? Seat,
    ImmutableArray<string> Names,
    ImmutableArray<string> Short)
{
    /// <summary>The usual name.</summary>
    public string Name => Names[0];

    public bool Equals(Organisation? other) => other is not null && Id == other.Id;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);
}
