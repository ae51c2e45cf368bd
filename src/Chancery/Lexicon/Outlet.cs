using System.Collections.Immutable;

namespace Chancery.Lexicon;

/// <summary>An agency, newspaper, broadcaster, magazine, site or platform; an entry of <c>lexicon/outlets.yaml</c>.</summary>
/// <param name="State">Where it sits, or null.</param>
/// <param name="Site">The domain of its pages, or null.</param>
/// <param name="Official">A state or public body owns it.</param>
public sealed record Outlet(string Name, OutletKind Kind, string? State, ImmutableArray<string> Also, string? Site, bool Official)
{
    public bool Equals(Outlet? other) => other is not null && Name == other.Name;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}
