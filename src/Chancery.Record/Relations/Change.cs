using Chancery.Calendar;
using Chancery.Record.Identity;
using NodaTime;

namespace Chancery.Record.Relations;

/// <summary>One occurrence's effect on one facet in one direction: from <see cref="Days"/> on it has <see cref="Value"/>.</summary>
internal sealed record Change(StatePair Pair, string Facet, string Direction, string? Subject, string Value, EdtfInterval? When, Effect Effect, IReadOnlyList<Report> Reports, string OccurrenceId)
{
    public Days Days { get; } = Days.Of(When);

    /// <summary>The first day on which some report can have told of it.</summary>
    public LocalDate? FirstTold { get; } = Reports.Select(r => r.Published?.Earliest).Where(d => d is not null).Min();

    /// <summary>Lines that exclude each other share a group: a facet in one direction about one thing.</summary>
    public string Group => $"{Facet}|{Direction}|{Subject}|{Strand}";

    /// <summary>Levels of dialogue stand beside each other; so do detention and access in one consular case.</summary>
    private string Strand => Facet == "dialogue" ? Value : Facet == "consular_cases" && Value.StartsWith("access", StringComparison.Ordinal) ? "access" : "";
}
