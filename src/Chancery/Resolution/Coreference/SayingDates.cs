using Chancery.Actors;
using Chancery.Calendar;
using Chancery.Language;
using Chancery.Statements;
using Chancery.Times;

namespace Chancery.Resolution.Coreference;

/// <summary>
/// Says on which day each statement was made, once times are anchored: by the date that stands with its cue, outside what is said
/// ("said on Monday that …"). A speaker who goes on ("he added") goes on on the same day. Never the day of publication by itself.
/// </summary>
public static class SayingDates
{
    private const int LongestStretch = 31;

    /// <summary>How many statements later a speaker quoted again without a date still speaks on the same day.</summary>
    private const int LongestSilence = 4;

    public static Reading Resolve(Reading reading)
    {
        if (reading.Statements.Count == 0 || reading.Times.Count == 0) return reading;
        Statement[] all = [.. reading.Statements.Select(s => TimeOf(reading, s) is { } time ? s with { SaidOn = time.Interval } : s)];
        var days = new Dictionary<string, (int Order, EdtfInterval Day)>(StringComparer.Ordinal);
        int previous = -1, order = 0;
        foreach (int i in Enumerable.Range(0, all.Length).Where(i => all[i].Cue.Count > 0).OrderBy(i => all[i].Cue[0].Start).ThenBy(i => i))
        {
            if (previous >= 0 && all[i].SaidOn is null && all[previous].SaidOn is { } day && GoesOn(all[i], all[previous], reading.Actors)) all[i] = all[i] with { SaidOn = day };
            order++;
            if (all[i] is { Nested: null, Chain: [{ Id: { } speaker }, ..] })
            {
                if (all[i].SaidOn is { IsDay: true } own) days[speaker] = (order, own);
                else if (all[i].SaidOn is null && days.TryGetValue(speaker, out var said) && order - said.Order <= LongestSilence)
                {
                    all[i] = all[i] with { SaidOn = said.Day };
                    days[speaker] = (order, said.Day);
                }
            }

            if (all[i].Nested is null) previous = i;
        }

        return reading with { Statements = all };
    }

    private static bool GoesOn(Statement s, Statement before, IReadOnlyList<Actor> actors) =>
        s.Nested is null && s.Speaker is { } speaker && actors[speaker].IsAnaphor && s.Chain.Count > 0 && before.Chain.Count > 0 && s.Chain[0].Id is { } id && id == before.Chain[0].Id;

    /// <summary>The date in the cue's sentence after its source began and outside content and source, the nearest to the cue.</summary>
    private static TimeExpression? TimeOf(Reading reading, Statement s)
    {
        if (s.Cue.Count == 0) return null;
        int word = reading.Analysis.WordsIn(s.Cue[0]).First;
        if (word >= reading.Analysis.WordCount) return null;
        Span sentence = reading.Analysis.Sentences[reading.Analysis.SentenceOf(word)].Span;
        int from = s.Source.Count > 0 ? Math.Min(s.Source[0].Start, s.Cue[0].Start) : s.Cue[0].Start;
        return reading.Times
            .Where(t => t.Type is TimeType.Date && t.Interval?.Days is <= LongestStretch && t.Span.Start >= from && t.Span.End <= sentence.End)
            .Where(t => !s.Content.Concat(s.Source).Any(x => x.Overlaps(t.Span)))
            .MinBy(t => Math.Abs(t.Span.Start - s.Cue[0].End));
    }
}
