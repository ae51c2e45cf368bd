using Chancery.Language;
using Chancery.Record.Identity;
using Chancery.Times;

namespace Chancery.Record.Disagreements;

/// <summary>
/// Dates that look as if they differed: a report puts the act after something else that it dates, another dates the act.
/// "Cut ties after the raid in May" and "cut ties in July" are compatible. Only of acts that last: a meeting's day nobody takes for another's.
/// </summary>
internal sealed class ApparentDateComparison(CueBook cues) : IComparison
{
    /// <summary>Farther apart nobody would take one for the other.</summary>
    private const int Near = 800;

    public IEnumerable<Disagreement> Find(DisagreementInput input)
    {
        foreach (Occurrence o in input.Occurrences.Where(o => o.IsActual && o.Rule.Lasts && o.When is not null))
        {
            Report[] dated = [.. o.Reports.Where(r => r.Stated is not null && Days.Of(r.Stated).From is not null && r.Event.When?.Span is { } s && !IsBound(r, s))];
            if (dated.Length == 0) continue;
            int precise = dated.Min(r => Days.Of(r.Stated).Length);
            dated = [.. dated.Where(r => Days.Of(r.Stated).Length == precise)];
            var others = o.Reports.SelectMany(r => r.Article.Reading.Times.Where(t => IsBound(r, t.Span) && Misleads(t, dated)).Select(t => (Report: r, Time: t))).ToArray();
            if (others.Length == 0) continue;
            bool explicitly = dated.Any(r => r.Stated!.Latest is not null && !IsSince(r));
            var (report, time) = others[0];
            yield return new(input.Pair, explicitly ? "apparent" : "date", "compatible", $"{time.Interval} or {dated[0].Stated}: {Sides.Name(o)}?",
                $"{time.Interval} dates what came before the act, not the act; so the act lies after it, and {dated[0].Stated} does",
                [Sides.Of($"after {time.Interval}", [report]), Sides.Of(dated[0].Stated!.Text, dated)]);
        }
    }

    /// <summary>"Have had no relations since 1990" dates a state of affairs, and the act only through it.</summary>
    private static bool IsSince(Report r) =>
        r.Event.When?.Span is { } s && r.Article.Text.AsSpan(0, s.Start).TrimEnd().EndsWith("since", StringComparison.OrdinalIgnoreCase);

    /// <summary>The expression stands behind the act and a word that says "after" or "before" stands between.</summary>
    private bool IsBound(Report r, Span time) =>
        r.Sentence.Contains(time) && time.Start > r.Event.Predicate.End && cues.Has("bound", r.Article.Text, new(r.Event.Predicate.End, time.Start));

    private static bool Misleads(TimeExpression t, Report[] dated) =>
        t.Interval is { } i && t.Type == TimeType.Date && Days.Of(i).Length <= 366
        && dated.All(r => !Days.Of(r.Stated).Overlaps(Days.Of(i)) && Days.Of(r.Stated).Gap(Days.Of(i)) <= Near);
}
