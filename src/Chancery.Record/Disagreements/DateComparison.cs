using Chancery.Language;
using Chancery.Record.Identity;

namespace Chancery.Record.Disagreements;

/// <summary>When it was: reports date one occurrence to days that exclude each other.</summary>
internal sealed class DateComparison : IComparison
{
    private const int Precise = 366;

    public IEnumerable<Disagreement> Find(DisagreementInput input)
    {
        foreach (Occurrence o in input.Occurrences.Where(o => o.IsActual))
        {
            Report[] dated = [.. o.Reports.Where(r => r.Stated is not null && Days.Of(r.Stated).Length <= Precise && IsOwn(r))];
            Report? first = dated.FirstOrDefault(r => dated.Any(x => !Days.Of(x.Stated).Overlaps(Days.Of(r.Stated))));
            if (first is null) continue;
            var sides = dated.GroupBy(r => r.Stated!.Text).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Sides.Of(g.Key, g)).ToArray();
            yield return new(input.Pair, "date", "contradiction", $"When was it: {Sides.Name(o)}?", "the days stated exclude each other", sides);
        }
    }

    /// <summary>The date is the act's own when it stands in its sentence and no other event there is nearer to it.</summary>
    private static bool IsOwn(Report r)
    {
        if (r.Event.When?.Span is not { } date || !r.Sentence.Contains(date)) return false;
        int own = Distance(r.Event.Predicate, date);
        return !r.Article.Reading.Events.Any(e => e != r.Event && r.Sentence.Contains(e.Predicate) && !e.Predicate.Overlaps(r.Event.Predicate) && Distance(e.Predicate, date) < own);
    }

    private static int Distance(Span a, Span b) => a.Overlaps(b) ? 0 : a.End <= b.Start ? b.Start - a.End : a.Start - b.End;
}
