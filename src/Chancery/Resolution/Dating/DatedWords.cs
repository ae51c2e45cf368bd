using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Times;
using Chancery.Times.Meanings;

namespace Chancery.Resolution.Dating;

/// <summary>A date of an article and the words its sentence says about it; words that the article repeats throughout tell nothing and are left out.</summary>
internal sealed record DatedWords(int Index, TimeExpression Time, FrozenSet<string> Words, FrozenSet<string> Names)
{
    /// <summary>A word in more than this share of the sentences is the article's subject.</summary>
    private const double Common = .25;

    private const int ShortestWord = 3;

    /// <summary>Words that must be shared where the month alone is, and where no more than the weekday is.</summary>
    private const int Alike = 4;

    public int? Weekday => Time.Meaning is TimeMeaning.Named { Relation: Relation.None or Relation.Last, Fields: { Weekday: { } day, Day: null, Month: null } } ? day : null;

    public static DatedWords[] Of(Reading reading)
    {
        var isTime = new bool[reading.Analysis.WordCount];
        foreach (TimeExpression time in reading.Times)
        {
            var (first, end) = reading.Analysis.WordsIn(time.Span);
            Array.Fill(isTime, true, first, Math.Max(0, end - first));
        }

        var sentences = reading.Analysis.Sentences.Select(s => Enumerable.Range(s.FirstWord, s.EndWord - s.FirstWord).Where(w => !isTime[w] && Tells(reading.Analysis[w])).ToArray()).ToArray();
        var counts = sentences.SelectMany(s => s.Select(w => Key(reading, w)).Distinct(StringComparer.Ordinal)).CountBy(w => w, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        double most = Math.Max(2, Common * sentences.Length);
        var found = new List<DatedWords>();
        for (int i = 0; i < reading.Times.Count; i++)
        {
            int word = reading.Times[i].Type is TimeType.Date or TimeType.Time ? reading.Analysis.WordAt(reading.Times[i].Span.Start) : -1;
            if (word < 0) continue;
            int[] rare = [.. sentences[reading.Analysis.SentenceOf(word)].Where(w => counts[Key(reading, w)] <= most)];
            found.Add(new(i, reading.Times[i], rare.Select(w => Key(reading, w)).ToFrozenSet(StringComparer.Ordinal), rare.Where(w => reading.Analysis[w].Upos is Upos.Propn).Select(w => Key(reading, w)).ToFrozenSet(StringComparer.Ordinal)));
        }

        return [.. found];
    }

    /// <summary>
    /// How surely this date without a year is the other's: one day of the year is seldom named twice by chance, and the more surely the more words are shared;
    /// a month or a weekday tells only with the same words about it.
    /// </summary>
    public int LikenessTo(DatedWords dated)
    {
        if (dated.Time.Interval is not { Earliest: { } from, Latest: { } to }) return 0;
        int words = Words.Count(dated.Words.Contains), names = Names.Count(dated.Names.Contains);
        if (Weekday is { } weekday) return from == to && (int)from.DayOfWeek == weekday && words >= Alike && names > 1 ? 2 : 0;
        if (Time.Meaning is not TimeMeaning.Named { Relation: Relation.None, Fields: { Year: null, Month: { } month, Calendar: null } fields } || from.Month != month || to.Month != month) return 0;
        if (fields.Day is not { } day) return words >= Alike + 2 ? 2 : words >= Alike || (words == Alike - 1 && names > 1) ? 1 : 0;
        return from == to && from.Day == day && (fields.Weekday is null || fields.Weekday == (int)from.DayOfWeek) ? 1 + Math.Min(2, words / 2) : 0;
    }

    private static bool Tells(Word w) => w.Upos is Upos.Noun or Upos.Propn or Upos.Verb or Upos.Adj && w.End - w.Start >= ShortestWord;

    private static string Key(Reading reading, int word) => reading.Analysis[word].Lemma.ToLowerInvariant();
}
