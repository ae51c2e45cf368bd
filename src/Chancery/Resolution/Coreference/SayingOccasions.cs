using Chancery.Events;
using Chancery.Language;
using Chancery.Statements;

namespace Chancery.Resolution.Coreference;

/// <summary>
/// Ties each statement to the occasion it was said on, where the text presents one: an event of saying (a briefing, remarks, a post) whose words are
/// the statement's cue, or which stands in the cue's sentence outside what is said. Runs last: it needs the events as they stay.
/// </summary>
internal static class SayingOccasions
{
    public static Reading Resolve(Reading reading)
    {
        int[] sayings = [.. Enumerable.Range(0, reading.Events.Count).Where(i => reading.Events[i] is { IsSaying: true, Status: EventStatus.Happened })];
        if (sayings.Length == 0) return reading;
        return reading with { Statements = [.. reading.Statements.Select(s => s with { Occasion = Find(reading, s, sayings) })] };
    }

    private static int? Find(Reading reading, Statement s, int[] sayings)
    {
        if (s.Cue.Count == 0) return null;
        foreach (int i in sayings)
        {
            if (s.Cue[0].Overlaps(reading.Events[i].Predicate)) return i;
        }

        int word = reading.Analysis.WordsIn(s.Cue[0]).First;
        if (s.Nested is not null || word >= reading.Analysis.WordCount) return null;
        Span sentence = reading.Analysis.Sentences[reading.Analysis.SentenceOf(word)].Span;
        foreach (int i in sayings)
        {
            Span predicate = reading.Events[i].Predicate;
            if (sentence.Contains(predicate) && !s.Content.Any(c => c.Contains(predicate))) return i;
        }

        return null;
    }
}
