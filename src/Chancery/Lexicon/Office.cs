using System.Collections.Immutable;

namespace Chancery.Lexicon;

/// <summary>An office that persons hold; an entry of <c>lexicon/offices.yaml</c>, where each field is explained.</summary>
/// <param name="Sector">Code of <see cref="SectorList"/>.</param>
/// <param name="State">The one state that has it, or null.</param>
/// <param name="Of">Id of the one organisation that has it, or null.</param>
/// <param name="Speaks">Its holder speaks for another.</param>
public sealed record Office(string Id, string Sector, OfficeRank Rank, string? State, string? Of, bool Speaks, ImmutableArray<string> Names, ImmutableArray<string> Short)
{
    public bool Equals(Office? other) => other is not null && Id == other.Id;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);
}
