namespace Chancery.Record.Relations;

/// <summary>The facets of a pair in the order of DOMAIN.md, and whether each has a direction.</summary>
internal static class Facets
{
    public static readonly (string Id, bool IsDirected)[] All =
    [
        ("recognition", true), ("diplomatic_relations", false), ("consular_relations", false), ("representation", true), ("missions", true),
        ("protecting_power", true), ("dialogue", false), ("communications", true), ("consular_cases", true), ("voting_abroad", true),
        ("agreements", false), ("sanctions", false), ("visas", false), ("travel_advice", true),
    ];

    public static int Order(string facet) => Array.FindIndex(All, f => f.Id == facet);
}
