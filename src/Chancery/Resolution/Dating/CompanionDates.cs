using System.Runtime.CompilerServices;
using Chancery.Actors;
using Chancery.Calendar;
using Chancery.Events;
using Chancery.Lexicon;
using Chancery.Times.Meanings;
using NodaTime;

namespace Chancery.Resolution.Dating;

/// <summary>
/// Within which days an undated article appeared, from dated ones on the same states: "on August 24" of the one is "on Tuesday" of the other, with the same
/// words about it; relations cut "in December" are those the other saw cut on December 15. Each such likeness votes for the months after (or before) the day
/// it gives; the days most votes agree on stand, unless votes for other years weigh half as much. A pure function of the readings.
/// </summary>
/// <param name="lasts">Whether events of a type hold until undone, so that they are seldom repeated.</param>
public sealed class CompanionDates(LexiconFiles lexicon, Func<string, bool> lasts)
{
    /// <summary>A day or month named without its year lies no further back, or ahead, than so many days.</summary>
    private const int Reach = 300;

    /// <summary>The dated article tells of it while it is of use: within so many days of its own date.</summary>
    private const int Remembered = 500;

    private const int Week = 7;

    /// <summary>The news an article opens with is no older.</summary>
    private const int Fresh = 6;

    /// <summary>Votes that settle it; one likeness alone may be chance.</summary>
    private const int Enough = 2;

    private readonly Directions _directions = new(lexicon);
    private readonly ConditionalWeakTable<Reading, DatedWords[]> _words = [];

    /// <summary>The days that are left, or null where too little is alike.</summary>
    public EdtfInterval? Within(Reading undated, IReadOnlyList<Reading> dated)
    {
        ArgumentNullException.ThrowIfNull(undated);
        ArgumentNullException.ThrowIfNull(dated);
        string[] states = States(undated);
        DatedWords[] own = _words.GetValue(undated, DatedWords.Of);
        var votes = new List<DateVote>();
        foreach (Reading other in dated.Where(d => States(d).Intersect(states).Count() > 1))
        {
            votes.AddRange(ByWords(undated, own, other));
            votes.AddRange(ByEvents(undated, other));
        }

        return DateVote.Settle(votes.Where(v => undated.Published.Interval?.Earliest is not { } earliest || v.Last >= earliest), Enough);
    }

    private static string[] States(Reading reading) => [.. reading.Actors.Select(a => a.State).OfType<string>().Distinct(StringComparer.Ordinal)];

    private IEnumerable<DateVote> ByWords(Reading undated, DatedWords[] own, Reading other)
    {
        LocalDate published = other.Published.Interval!.Latest!.Value;
        DatedWords[] theirs = [.. _words.GetValue(other, DatedWords.Of).Where(w => w.Time.Interval is { Earliest: { } day, Days: <= 31 } && Math.Abs(Period.DaysBetween(day, published)) <= Remembered)];
        int dateline = PublishedDates.DatelineDate(undated);
        foreach (DatedWords mine in own)
        {
            int direction = _directions.Of(mine.Time, undated.Analysis);
            foreach (DatedWords their in theirs)
            {
                int weight = mine.LikenessTo(their);
                if (weight == 0 || (mine.Weekday is not null && direction > 0)) continue;
                LocalDate from = their.Time.Interval!.Earliest!.Value, to = their.Time.Interval.Latest!.Value;
                if (mine.Index == dateline) yield return new(mine.Index, from, to.PlusDays(1), weight);
                else if (mine.Weekday is not null) yield return new(mine.Index, from, to.PlusDays(6), weight);
                else yield return Vote(mine.Index, from, to, direction, weight);
            }
        }
    }

    /// <summary>What is told as past was so within the months before, what is told as ahead within those after; where the tense does not tell, it is nearer.</summary>
    private static DateVote Vote(int item, LocalDate from, LocalDate to, int direction, int weight) => direction switch
    {
        < 0 => new(item, from, from.PlusDays(Reach), weight),
        > 0 => new(item, to.PlusDays(-Reach), to, weight),
        _ => new(item, to.PlusDays(-Reach / 3), from.PlusDays(Reach), weight),
    };

    /// <summary>What is seldom repeated is the same where it is told without its year; so is what befell the same person.</summary>
    private IEnumerable<DateVote> ByEvents(Reading undated, Reading other)
    {
        int opening = undated.Analysis.Sentences is [var first, ..] ? first.Span.End : 0;
        for (int i = 0; i < undated.Events.Count; i++)
        {
            Event mine = undated.Events[i];
            if (mine.Status != EventStatus.Happened) continue;
            TimeMeaning? told = mine.When?.Span is { } span ? undated.Times.FirstOrDefault(t => t.Span == span)?.Meaning : null;
            foreach (Event their in other.Events.Where(e => e.Type == mine.Type && e.Status == EventStatus.Happened && AgreeInParties(mine, e)))
            {
                if (told is TimeMeaning.Named { Relation: Relation.None, Fields: { Weekday: { } weekday, Month: null } })
                {
                    if (HaveSamePatient(undated, mine, their) && Weekday(their, weekday, other.Published.Interval!.Latest!.Value) is { } day) yield return new(-1 - i, day, day.PlusDays(Week - 1), 2);
                }
                else if (lasts(mine.Type) && Parties(mine).Length > 0 && Told(other, their) is { From: var from, To: var to })
                {
                    int weight = told switch
                    {
                        null => mine.Predicate.Start < opening && Parties(mine).Length > 1 ? 2 : 1,
                        TimeMeaning.Named { Relation: Relation.None, Fields: { Year: null, Month: { } month, Day: var named } } => from.Month == month && to.Month == month && (named is null || (from == to && from.Day == named)) ? 2 : 0,
                        _ => 0,
                    };
                    if (weight > 0) yield return new(-1 - i, from, from.PlusDays(Reach), weight);
                }
            }
        }
    }

    /// <summary>The day of that name on which the other article, which tells of it as done, has it.</summary>
    private static LocalDate? Weekday(Event e, int weekday, LocalDate published)
    {
        LocalDate last = e.When?.Interval?.Latest is { } latest && latest < published ? latest : published;
        LocalDate day = (int)last.DayOfWeek == weekday ? last : last.Previous((IsoDayOfWeek)weekday);
        return e.When?.Interval?.Earliest is { } earliest && earliest > day ? null : day;
    }

    /// <summary>The days the other article gives it; the news it opens with is fresh even where it names no day.</summary>
    private static (LocalDate From, LocalDate To)? Told(Reading other, Event e) => e.When?.Interval switch
    {
        { Earliest: { } from, Latest: { } to, Days: <= 31 } => (from, to),
        { Earliest: null, Latest: { } last } when e.Predicate.Start < other.Analysis.Sentences[0].Span.End => (last.PlusDays(-Fresh), last),
        _ => null,
    };

    /// <summary>Either may leave a party unsaid.</summary>
    private static bool AgreeInParties(Event a, Event b)
    {
        string[] first = Parties(a), second = Parties(b);
        return first.All(s => second.Contains(s, StringComparer.Ordinal)) || second.All(s => first.Contains(s, StringComparer.Ordinal));
    }

    /// <summary>A person named in full to whom it was done.</summary>
    private static bool HaveSamePatient(Reading reading, Event a, Event b) =>
        a.Targets.Concat(a.Others).Any(p => (uint)p.Actor < (uint)reading.Actors.Count && reading.Actors[p.Actor].Kind == ActorKind.Person && p.Name.Contains(' ', StringComparison.Ordinal) && b.Targets.Concat(b.Others).Any(q => q.Name == p.Name));

    private static string[] Parties(Event e) => [.. e.Actors.Concat(e.Targets).Select(p => p.State).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
