using Chancery.Record.Queries;

namespace Chancery.Web.Views;

/// <summary>The desk: where citizens can vote, and consular cases. Each part is null until it is asked for.</summary>
public sealed record DeskView(string? Home, string? Host, string? On, VoteAnswer? Vote, string? A, string? B, IReadOnlyList<FacetLine>? Cases, IReadOnlyList<EventLine>? CaseEvents, IReadOnlyList<string> States)
{
    /// <summary>Types of event the consular desk shows.</summary>
    public static bool IsConsular(EventLine e) => e.Type.StartsWith("consular.", StringComparison.Ordinal) || e.Type.StartsWith("travel_advice.", StringComparison.Ordinal) || e.Type.StartsWith("asylum.", StringComparison.Ordinal);

    public static bool IsConsular(FacetLine f) => f.Facet is "consular_cases" or "consular_relations" or "protecting_power" or "travel_advice" or "visas" or "missions";
}
