using System.Collections.Immutable;

namespace Chancery.Lexicon;

/// <summary>An armed group; an entry of <c>lexicon/armed-groups.yaml</c>.</summary>
/// <param name="Sector">Code of <see cref="SectorList"/>.</param>
/// <param name="States">Codes of the states it fights or sits in, the one it is of first; may be empty.</param>
/// <param name="Active">False where it laid down arms or was beaten.</param>
public sealed record ArmedGroup(string Id, string Sector, ImmutableArray<string> States, bool Active, ImmutableArray<string> Names, ImmutableArray<string> Short)
{
    /// <summary>The usual name.</summary>
    public string Name => Names[0];

    public bool Equals(ArmedGroup? other) => other is not null && Id == other.Id;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);
}
