using Chancery.Events;
using Chancery.Resolution;
using Chancery.Statements;

namespace Chancery.Record.Dating;

/// <summary>
/// Ties statements that stand apart from any occasion to the one press conference the article has their speaker give.
/// What was said on an occasion was said on its day.
/// </summary>
internal static class SayingDays
{
    public static Reading Apply(Reading reading)
    {
        if (!reading.Events.Any(e => e is { IsSaying: true, Status: EventStatus.Happened })) return reading;
        return reading with { Statements = [.. reading.Statements.Select(s => Tie(reading, s))] };
    }

    private static Statement Tie(Reading reading, Statement s)
    {
        int? occasion = s.Occasion ?? (s.SaidOn is null && s.Nested is null ? Conference(reading, s) : null);
        if (occasion is not { } i || (uint)i >= (uint)reading.Events.Count) return s;
        return s with { Occasion = occasion, SaidOn = s.SaidOn ?? (reading.Events[i].When is { Interval: { Latest: not null, Earliest: not null } on } ? on : null) };
    }

    private static int? Conference(Reading reading, Statement s)
    {
        if (s.Speaker is not { } speaker || (uint)speaker >= (uint)reading.Actors.Count) return null;
        string id = reading.Actors[speaker].Id;
        int[] given = [.. Enumerable.Range(0, reading.Events.Count).Where(i => reading.Events[i] is { Type: "press.conference", Status: EventStatus.Happened } && reading.Events[i].Actors.Any(p => p.Id == id))];
        return given.Length == 1 ? given[0] : null;
    }
}
