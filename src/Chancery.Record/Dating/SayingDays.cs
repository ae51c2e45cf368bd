using Chancery.Events;
using Chancery.Language;
using Chancery.Resolution;
using Chancery.Statements;

namespace Chancery.Record.Dating;

/// <summary>
/// Ties statements to the occasion they were said on where the article presents one: an event of saying (a briefing, remarks, a post, an agency's report)
/// whose words are the statement's cue, or which stands in the cue's sentence; else the one press conference the article has its speaker give.
/// What was said on an occasion was said on its day.
/// </summary>
internal static class SayingDays
{
    public static Reading Apply(Reading reading)
    {
        if (!reading.Events.Any(IsSaying)) return reading;
        return reading with { Statements = [.. reading.Statements.Select(s => Tie(reading, s))] };
    }

    private static Statement Tie(Reading reading, Statement s)
    {
        int? occasion = s.Occasion ?? Find(reading, s) ?? (s.SaidOn is null && s.Nested is null ? Conference(reading, s) : null);
        if (occasion is not { } i || (uint)i >= (uint)reading.Events.Count) return s;
        return s with { Occasion = occasion, SaidOn = s.SaidOn ?? (reading.Events[i].When is { Interval: { Latest: not null, Earliest: not null } on } ? on : null) };
    }

    private static int? Find(Reading reading, Statement s)
    {
        foreach (Span cue in s.Cue)
            for (int i = 0; i < reading.Events.Count; i++)
                if (IsSaying(reading.Events[i]) && cue.Overlaps(reading.Events[i].Predicate)) return i;
        foreach (Span cue in s.Cue)
            for (int i = 0; i < reading.Events.Count; i++)
                if (IsSaying(reading.Events[i]) && Sentence(reading, cue).Contains(reading.Events[i].Predicate) && !s.Content.Any(c => c.Contains(reading.Events[i].Predicate))) return i;
        return null;
    }

    private static int? Conference(Reading reading, Statement s)
    {
        if (s.Speaker is not { } speaker || (uint)speaker >= (uint)reading.Actors.Count) return null;
        string id = reading.Actors[speaker].Id;
        int[] given = [.. Enumerable.Range(0, reading.Events.Count).Where(i => IsSaying(reading.Events[i]) && reading.Events[i].Type == "press.conference" && reading.Events[i].Actors.Any(p => p.Id == id))];
        return given.Length == 1 ? given[0] : null;
    }

    private static Span Sentence(Reading reading, Span cue)
    {
        foreach (Sentence x in reading.Analysis.Sentences)
            if (x.Span.Overlaps(cue)) return x.Span;
        return cue;
    }

    private static bool IsSaying(Event e) => e.Status == EventStatus.Happened && Telling.IsSaying(e);
}
