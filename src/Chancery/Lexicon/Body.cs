using System.Collections.Immutable;

namespace Chancery.Lexicon;

/// <summary>A body of a state (ministry, parliament, court, force, service); an entry of <c>lexicon/bodies.yaml</c>.</summary>
/// <param name="Sector">Code of <see cref="SectorList"/>.</param>
/// <param name="State">The one state that has a body of this name, or null.</param>
/// <param name="Office">Id of the office that heads it, or null.</param>
public sealed record Body(string Id, string Sector, string? State, string? Office, ImmutableArray<string> Names, ImmutableArray<string> Short)
{
    public bool Equals(Body? other) => other is not null && Id == other.Id;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);
}
