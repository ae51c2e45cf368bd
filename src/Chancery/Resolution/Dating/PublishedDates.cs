using System.Globalization;
using Chancery.Articles;
using Chancery.Calendar;
using Chancery.Times;
using Chancery.Times.Meanings;
using Chancery.Times.Values;
using NodaTime;

namespace Chancery.Resolution.Dating;

/// <summary>
/// When the article appeared: as metadata or a header state it, else what its own words prove, else unknown.
/// What is told as past bounds it from below; sums of years and numbered sessions give the year; days named without a year then give the month.
/// An interval open at its end says no more than "not before".
/// </summary>
internal sealed class PublishedDates(Reading reading, int[] directions, Composer composer, EdtfInterval? within)
{
    /// <summary>A day named without its year, or "last Tuesday", is told in news only while it is fresh: within so many days.</summary>
    private const int Fresh = 31;

    /// <summary>A day named with its weekday too, without its year: within so many days.</summary>
    private const int FreshByWeekday = 13;

    /// <summary>Friday's news is in Monday's paper.</summary>
    private const int OpensWithin = 3;

    /// <summary>Years after the last one proved among which a weekday and a day of the month together may choose.</summary>
    private const int Near = 2;

    /// <summary>A day ahead, named with its weekday, is seldom told longer before.</summary>
    private const int Ahead = 92;

    private const int OpeningLines = 3;

    private readonly DateBounds _bounds = new();
    private readonly List<(LocalDate Day, int Days, string Why)> _fresh = [];
    private readonly IReadOnlyList<TimeExpression> _times = reading.Times;
    private readonly Neighbours _neighbours = new(reading.Article.Text, reading.Times);
    private readonly int _dateline = DatelineDate(reading);

    /// <param name="within">The days that other articles leave for it, where they do.</param>
    public static PublishedDate Of(Reading reading, int[] directions, Composer composer, EdtfInterval? within = null)
    {
        var dates = new PublishedDates(reading, directions, composer, within);
        if (reading.Article.Published is { } clue) return dates.Stated(clue.Day, clue.Basis, clue.Why);
        return dates.DatelineDay() is { } day ? dates.Stated(day, "header", "the dateline says so") : dates.Inferred();
    }

    private PublishedDate Stated(LocalDate day, string basis, string why)
    {
        var contradicting = Past().Where(p => p.Days.First > day).Select(p => $"contradicted: {Quote(p.Time)} is told as past, but lies after it");
        return new(EdtfInterval.Day(day), basis == "header" ? PublishedBasis.Header : PublishedBasis.Metadata, [why, .. contradicting]);
    }

    /// <summary>The index of the expression that is the dateline's date, the day on which the report was sent; −1 where there is none.</summary>
    internal static int DatelineDate(Reading reading)
    {
        if (reading.Times.Count == 0 || reading.Article.Body.Count == 0) return -1;
        TimeExpression time = reading.Times[0];
        bool isDay = time.Meaning is TimeMeaning.Named { Relation: Relation.None, Fields: { Month: not null, Day: not null, Calendar: null } };
        return isDay && FirstDateline(reading.Article) is { } dateline && dateline.Span.Contains(time.Span) ? 0 : -1;
    }

    /// <summary>The dateline that opens the body, or a line among its first few: a credit or a standfirst may come before it.</summary>
    private static Dateline? FirstDateline(Article article)
    {
        string text = article.Text;
        int at = article.Body[0].Start;
        for (int line = 0; line < OpeningLines && at < text.Length; line++)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
            if (Dateline.At(text, at) is { } dateline) return dateline;
            int end = text.IndexOf('\n', at);
            if (end < 0) break;
            at = end;
        }

        return null;
    }

    private LocalDate? DatelineDay() => _dateline >= 0 && _times[_dateline].Meaning is TimeMeaning.Named { Fields.Year: not null } named
        && composer.Resolve(named, TimeContext.None).Days is { IsDay: true } days ? days.First : null;

    private PublishedDate Inferred()
    {
        foreach (var (time, days) in Past()) _bounds.Add(new(days.First, null, $"{Quote(time)} is told as past"));
        if (within is not null) _bounds.Add(new(within.Earliest, within.Latest, "other articles tell of the same happenings with their dates"));
        AddLead();
        for (int i = 0; i + 1 < _times.Count; i++) AddPair(i);
        for (int i = 0; i < _times.Count; i++) AddSession(i);
        for (int i = 0; i < _times.Count; i++) AddYearSum(i);
        for (int i = 0; i < _times.Count; i++) AddAhead(i);
        for (int i = 0; i < _times.Count; i++) AddDay(i);
        AddFresh();
        AddLeadWeekday();
        return _bounds.Interval() is { } interval ? new(interval, PublishedBasis.Inferred, _bounds.Why) : PublishedDate.Unknown;
    }

    /// <summary>Dates that stand in full and are told in the past tense.</summary>
    private IEnumerable<(TimeExpression Time, Days Days)> Past()
    {
        for (int i = 0; i < _times.Count; i++)
        {
            if (directions[i] >= 0 || !IsTold(i) || _times[i].Meaning is not TimeMeaning.Named { Fields: { Year: not null, IsFiscal: false } } named) continue;
            if (composer.Resolve(named, TimeContext.None).Days is { } days) yield return (_times[i], days);
        }
    }

    /// <summary>A bare year bounds only after a preposition that dates ("in 2012"): before a noun it may name what is to come ("the 2016 election"), and "by 2030" does.</summary>
    private bool IsTold(int i)
    {
        if (_times[i].Meaning is TimeMeaning.Named { Fields.Month: not null } && _times[i].Rule != "day.full-digits") return !Moods.HasModal(reading.Analysis, _times[i].Span);
        ReadOnlySpan<char> before = reading.Article.Text.AsSpan(0, _times[i].Span.Start).TrimEnd();
        return (EndsWith(before, "in") || EndsWith(before, "on") || EndsWith(before, "since") || EndsWith(before, "during")) && !Moods.HasModal(reading.Analysis, _times[i].Span);
    }

    private bool IsAfterOn(TimeExpression time) => EndsWith(reading.Article.Text.AsSpan(0, time.Span.Start).TrimEnd(), "on");

    private static bool EndsWith(ReadOnlySpan<char> text, string word) =>
        text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsLetter(text[^(word.Length + 1)]));

    /// <summary>The news itself, told with its full day in the first sentence and later than every other date of the past, is told while fresh.</summary>
    private void AddLead()
    {
        if (reading.Analysis.Sentences.Length == 0 || _bounds.NotBefore is not { } latest) return;
        int end = reading.Analysis.Sentences[0].Span.End;
        foreach (var (time, days) in Past().Where(p => p.Time.Span.End <= end && p.Days.IsDay && p.Days.First == latest && IsAfterOn(p.Time)))
            _bounds.Add(new(null, days.First.PlusDays(Fresh), $"{Quote(time)} is the news the article opens with"));
    }

    /// <summary>The bare weekday an article opens with is that of the news: it appeared on that day or within three after it.</summary>
    private void AddLeadWeekday()
    {
        if (_bounds is not { NotBefore: { } from, NotAfter: { } to } || Period.DaysBetween(from, to) is < 1 or > Fresh || LeadWeekday() is not { } lead) return;
        LocalDate[] days = [.. Enumerable.Range(0, Period.DaysBetween(from, to) + 1).Select(from.PlusDays).Where(d => ((int)d.DayOfWeek - lead.Weekday + 7) % 7 <= OpensWithin)];
        if (days.Length > 0) _bounds.Add(new(days[0], days[^1], $"{Quote(lead.Time)} is the news the article opens with"));
    }

    private (TimeExpression Time, int Weekday)? LeadWeekday()
    {
        var sentences = reading.Analysis.Sentences;
        if (sentences.Length == 0) return null;
        int end = sentences[Math.Min(1, sentences.Length - 1)].Span.End;
        for (int i = 0; i < _times.Count && _times[i].Span.End <= end; i++)
        {
            if (directions[i] < 0 && _times[i].Meaning is TimeMeaning.Named { Relation: Relation.None, Fields: { Weekday: { } weekday, Day: null, Month: null, IsOfRelatedUnit: false } }) return (_times[i], weekday);
        }

        return null;
    }

    /// <summary>"Two years ago, in May 2029", or "in May 2029, two years ago".</summary>
    private void AddPair(int i)
    {
        if (!_neighbours.IsApposed(i)) return;
        foreach (var (counted, calendar) in new[] { (_times[i], _times[i + 1]), (_times[i + 1], _times[i]) })
        {
            if (calendar.Meaning is not TimeMeaning.Named { Relation: Relation.None, Fields: { Year: not null, IsFiscal: false } } named) continue;
            TimeValue value = composer.Resolve(named, TimeContext.None);
            if (value.Days is { } days && Appositions.Writing(counted.Meaning, days, value.Grain) is { } writing)
                _bounds.Add(new(writing.First, writing.Last, $"{Quote(calendar)} is {Quote(counted)}"));
        }
    }

    private void AddSession(int i)
    {
        if (_times[i].Meaning is not TimeMeaning.Occasion { Number: not null } occasion || !HasFreshBeside(i)) return;
        if (composer.Resolve(occasion, TimeContext.None).Days is not { } days) return;
        _bounds.Add(new(days.First, days.Last.PlusDays(Fresh), $"{Quote(_times[i])} was in session from {days.First.Year}, and what happened there is told as fresh"));
    }

    /// <summary>"Four years ago", with one year in the text that it can mean; "four years after … in 2012" of a fresh event.</summary>
    private void AddYearSum(int i)
    {
        bool after = IsFollowedBy(i, "after") && _times[i].Meaning is TimeMeaning.Length;
        int? years = _times[i].Meaning switch
        {
            TimeMeaning.Offset { Sign: -1, Unit: Grain.Year, From: CountedFrom.Writing, Amount: { IsVague: false, IsWhole: true, Count: { } n and > 1 }, Mod: null } => (int)n,
            TimeMeaning.Length { Unit: Grain.Year, Amount: { IsVague: false, IsWhole: true, Count: { } n }, Mod: null } when after => (int)n,
            _ => null,
        };
        if (years is null || (after && !HasFreshBeside(i))) return;
        int[] told = [.. Past().Select(p => p.Days.First.Year)];
        int[] sums = [.. Past().Where(p => !after || IsSameSentence(_times[i], p.Time)).Select(p => p.Days.First.Year).Distinct().Select(y => y + years.Value)
            .Where(y => _bounds.NotBefore is { } lo && y >= lo.Year && (after || y <= lo.Year + 1) && !told.Contains(y))];
        if (sums.Length != 1 || !_bounds.Allows(Days.Of(new(sums[0], 1, 1), Grain.Year))) return;
        int slack = after ? Fresh : 0;
        _bounds.Add(new(new(sums[0], 1, 1), new LocalDate(sums[0], 12, 31).PlusDays(slack),
            string.Create(CultureInfo.InvariantCulture, $"{Quote(_times[i])} {(after ? "on from" : "back to")} {sums[0] - years.Value} gives {sums[0]}")));
    }

    /// <summary>A month or day named with its year that "will" be: the article was written before its end.</summary>
    private void AddAhead(int i)
    {
        if (directions[i] <= 0 || !Moods.HangsOnWill(reading.Analysis, _times[i].Span) || _times[i].Meaning is not TimeMeaning.Named { Relation: Relation.None, Fields: { Year: not null, Month: not null, IsFiscal: false } } named) return;
        if (composer.Resolve(named, TimeContext.None).Days is { } days) _bounds.Add(new(null, days.Last, $"{Quote(_times[i])} is told as ahead"));
    }

    /// <summary>A day named without its year, once the year is proved; or with its weekday, which proves the year among those near.</summary>
    private void AddDay(int i)
    {
        if (_times[i].Meaning is not TimeMeaning.Named { Relation: Relation.None, Fields: { Year: null, Month: { } month, Day: { } day, Calendar: null } fields } || _bounds.NotBefore is not { } lo) return;
        int fresh = fields.Weekday is null ? Fresh : FreshByWeekday;
        int last = _bounds.NotAfter?.Year ?? (fields.Weekday is null ? lo.Year - 1 : lo.Year + Near);
        var days = Enumerable.Range(lo.Year, Math.Max(0, last - lo.Year + 1)).Where(y => day <= CalendarSystem.Iso.GetDaysInMonth(y, month)).Select(y => new LocalDate(y, month, day))
            .Where(d => fields.Weekday is null || (int)d.DayOfWeek == fields.Weekday).ToArray();
        if (i == _dateline) days = [.. days.Where(d => _bounds.Allows(Days.One(d)))];
        else if (directions[i] < 0) days = [.. days.Where(d => _bounds.Allows(new(d, d.PlusDays(fresh))))];
        else if (directions[i] > 0) days = [.. days.Where(d => _bounds.Allows(new(d.PlusDays(-Ahead), d)))];
        if (i == _dateline)
        {
            if (days.Length == 1) _bounds.Add(new(days[0], days[0], $"{Quote(_times[i])} in the dateline, the only such day the rest allows"));
            return;
        }

        if (days.Length != 1 || directions[i] == 0) return;
        string named = fields.Weekday is null ? "" : $", a {days[0].DayOfWeek},";
        if (directions[i] > 0) _bounds.Add(new(fields.Weekday is null ? null : days[0].PlusDays(-Ahead), days[0], $"{Quote(_times[i])}{named} is told as ahead"));
        else _fresh.Add((days[0], fresh, $"{Quote(_times[i])}{named} is told as past without its year"));
    }

    /// <summary>The latest of the days told as past without their year is the fresh one; all of them lie before the writing.</summary>
    private void AddFresh()
    {
        foreach (var (day, fresh, why) in _fresh.OrderByDescending(f => f.Day).ThenBy(f => f.Days))
        {
            bool isLatest = _fresh.TrueForAll(f => f.Day <= day);
            if (_bounds.Allows(new(day, isLatest ? day.PlusDays(fresh) : day))) _bounds.Add(new(day, isLatest ? day.PlusDays(fresh) : null, why));
        }
    }

    /// <summary>True when the sentence counts something from the day of writing in days: "last Tuesday", "a few days ago".</summary>
    private bool HasFreshBeside(int i) => _times.Any(t => IsSameSentence(t, _times[i]) && t.Meaning switch
    {
        TimeMeaning.Offset { From: CountedFrom.Writing, Unit: Grain.Day, Sign: < 0 } => true,
        TimeMeaning.Named { Fields: { Weekday: not null, Day: null }, Relation: Relation.None or Relation.Last } => true,
        _ => false,
    });

    private bool IsSameSentence(TimeExpression a, TimeExpression b)
    {
        int first = reading.Analysis.WordAt(a.Span.Start), second = reading.Analysis.WordAt(b.Span.Start);
        return first >= 0 && second >= 0 && reading.Analysis.SentenceOf(first) == reading.Analysis.SentenceOf(second);
    }

    private bool IsFollowedBy(int i, string word)
    {
        ReadOnlySpan<char> rest = reading.Article.Text.AsSpan(_times[i].Span.End).TrimStart();
        return rest.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (rest.Length == word.Length || !char.IsLetter(rest[word.Length]));
    }

    private string Quote(TimeExpression time) => $"\"{reading.Article.Text[time.Span.Start..time.Span.End]}\"";
}
