using Chancery.Calendar;
using Chancery.Events;

namespace Chancery.Record.Identity;

/// <summary>An event of the record: every report that tells of it, in the record's order.</summary>
internal sealed record Occurrence
{
    private IReadOnlyList<string>? _actors, _targets;
    private EventStatus? _status;

    /// <summary>"o-" and the id of its first report's event: any report's event id finds it again when it has grown.</summary>
    public required string Id { get; init; }

    public required StatePair Pair { get; init; }

    public required TypeRule Rule { get; init; }

    public required IReadOnlyList<Report> Reports { get; init; }

    /// <summary>Where one report tells of several (both embassies), the state whose one this is.</summary>
    public string? Owner { get; init; }

    /// <summary>What all its reports say together, sharpened by joint dating; null where none says anything.</summary>
    public EdtfInterval? When { get; init; }

    public IReadOnlyList<string> WhenWhy { get; init; } = [];

    public string? RunnerUp { get; init; }

    /// <summary>Why its reports were taken for one occurrence.</summary>
    public IReadOnlyList<string> Why { get; init; } = [];

    public string Type => Rule.Type;

    public bool IsActual => Reports[0].IsActual;

    public Days Days => Days.Of(When);

    /// <summary>The manner most reports give; where they are even, the one that still goes on.</summary>
    public EventStatus Status => _status ??=
        Reports.GroupBy(r => r.Event.Status).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key == EventStatus.Ongoing).ThenBy(g => g.Key).First().Key;

    /// <summary>States that act, as most reports that name any have it; ties by the shorter list, then by code.</summary>
    public IReadOnlyList<string> ActorStates => _actors ??= Majority(r => r.ActorStates);

    public IReadOnlyList<string> TargetStates => _targets ??= Majority(r => r.TargetStates);

    public IEnumerable<Person> People => Reports.SelectMany(r => r.People).DistinctBy(p => p.Id).OrderBy(p => p.Id, StringComparer.Ordinal);

    private IReadOnlyList<string> Majority(Func<Report, IReadOnlyList<string>> states) =>
        Reports.Select(states).Where(s => s.Count > 0)
            .GroupBy(s => string.Join('+', s))
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Length).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.First()).FirstOrDefault() ?? [];
}
