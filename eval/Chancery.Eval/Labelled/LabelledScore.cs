using Chancery.Calendar;
using Chancery.Events;
using Chancery.Language;
using Chancery.Statements;
using Chancery.Times;
using Reading = Chancery.Resolution.Reading;

namespace Chancery.Eval.Labelled;

/// <summary>
/// Compares readings with labels. Events other than the typed ones of DOMAIN.md (no dot in the id) and sayings are left out of precision:
/// the labels do not list them. Statements have no precision: plans and wishes are attributions too, and the labels list sayings. Status, states and dates count among the events found.
/// </summary>
internal sealed class LabelledScore(Action<string>? miss)
{
    private readonly Tally _times = new(), _values = new(), _statements = new(), _events = new();
    private int _speakers, _status, _states, _when, _whenGold, _forbidden, _none;

    public void Add(Passage passage, Reading reading)
    {
        Times(passage, reading.Times);
        Statements(passage, reading.Statements);
        Events(passage, reading.Events);
        foreach (string type in passage.None)
        {
            _none++;
            if (type == "statement" ? reading.Statements.Count == 0 : reading.Events.All(e => e.Type != type)) continue;
            _forbidden++;
            Miss(passage, $"must not hold {type}");
        }
    }

    /// <summary>Each figure by its name; percentages but for counts.</summary>
    public SortedDictionary<string, double> Figures() => new(StringComparer.Ordinal)
    {
        ["times.found_f1"] = _times.F1,
        ["times.value_f1"] = _values.F1,
        ["statements.recall"] = _statements.Recall,
        ["statements.speaker"] = Tally.Share(_speakers, _statements.Right),
        ["events.precision"] = _events.Precision,
        ["events.recall"] = _events.Recall,
        ["events.status"] = Tally.Share(_status, _events.Right),
        ["events.states"] = Tally.Share(_states, _events.Right),
        ["events.when"] = Tally.Share(_when, _whenGold),
        ["none.kept"] = Tally.Share(_none - _forbidden, _none),
    };

    private static Span Place(Passage passage, string quote)
    {
        int at = passage.Text.IndexOf(quote, StringComparison.Ordinal);
        return at >= 0 ? new(at, at + quote.Length) : throw new InvalidDataException($"{passage.Id}: '{quote}' is not in the text");
    }

    private static bool Touch(Span a, Span b) => a.Start < b.End && b.Start < a.End;

    private void Times(Passage passage, IReadOnlyList<TimeExpression> found)
    {
        _times.Gold += passage.Times.Length;
        _values.Gold += passage.Times.Length;
        _times.Found += found.Count;
        _values.Found += found.Count;
        foreach (var gold in passage.Times)
        {
            Span span = Place(passage, gold.Quote);
            if (found.FirstOrDefault(t => Touch(t.Span, span)) is not { } time)
            {
                Miss(passage, $"time '{gold.Quote}' missed");
                continue;
            }

            _times.Right++;
            if (time.Value == gold.Value) _values.Right++;
            else Miss(passage, $"time '{gold.Quote}' is {gold.Value}, read {time.Value}");
        }
    }

    private void Statements(Passage passage, IReadOnlyList<Statement> found)
    {
        _statements.Gold += passage.Statements.Length;
        var open = found.ToList();
        foreach (var gold in passage.Statements)
        {
            Span span = Place(passage, gold.Quote);
            // A statement inside another covers the same words; the smallest content that holds the quote is meant.
            Statement? best = open.Where(s => s.Content.Any(c => Touch(c, span)))
                .OrderBy(s => SpeaksAs(s, gold.Speaker) ? 0 : 1).ThenBy(s => s.Content.Sum(c => c.Length)).FirstOrDefault();
            if (best is null)
            {
                Miss(passage, $"statement '{gold.Quote}' missed");
                continue;
            }

            open.Remove(best);
            _statements.Right++;
            if (SpeaksAs(best, gold.Speaker)) _speakers++;
            else Miss(passage, $"'{gold.Quote}' is said by {gold.Speaker}, read {best.Chain.FirstOrDefault()?.Name}");
        }
    }

    private static bool SpeaksAs(Statement statement, string speaker) =>
        statement.Chain is [var first, ..] && speaker.Split('/').Any(s => first.Name.Contains(s, StringComparison.OrdinalIgnoreCase));

    private void Events(Passage passage, IReadOnlyList<Event> found)
    {
        List<Event> open = [.. found.Where(e => e.Type.Contains('.', StringComparison.Ordinal) && !IsSaying(e.Type) && !passage.Optional.Contains(e.Type, StringComparer.Ordinal))];
        _events.Gold += passage.Events.Length;
        _events.Found += open.Count;
        foreach (var gold in passage.Events)
        {
            Span span = Place(passage, gold.Quote);
            Event? best = open.Where(e => e.Type == gold.Type).OrderBy(e => Math.Abs(e.Predicate.Start - span.Start)).FirstOrDefault();
            if (best is null)
            {
                Miss(passage, $"event {gold.Type} '{gold.Quote}' missed");
                continue;
            }

            open.Remove(best);
            _events.Right++;
            Compare(passage, gold, best);
        }

        foreach (Event extra in open) Miss(passage, $"extra event {extra.Type} {extra.Status} '{extra.Predicate.Of(passage.Text)}'");
    }

    private void Compare(Passage passage, Passage.Event gold, Event found)
    {
        if (found.Status.ToString().Equals(gold.Status, StringComparison.OrdinalIgnoreCase)) _status++;
        else Miss(passage, $"{gold.Type} is {gold.Status}, read {found.Status}");

        string[] actors = States(found.Actors), targets = States(found.Targets);
        if (actors.ToHashSet(StringComparer.Ordinal).SetEquals(gold.Actors) && targets.ToHashSet(StringComparer.Ordinal).SetEquals(gold.Targets)) _states++;
        else Miss(passage, $"{gold.Type} is {string.Join(',', gold.Actors)}>{string.Join(',', gold.Targets)}, read {string.Join(',', actors)}>{string.Join(',', targets)}");

        if (gold.When is null) return;
        _whenGold++;
        EdtfInterval when = EdtfInterval.Parse(gold.When);
        if (found.When?.Interval is { } read && read.Earliest == when.Earliest && read.Latest == when.Latest) _when++;
        else Miss(passage, $"{gold.Type} was on {gold.When}, read {found.When?.Interval?.Text}");
    }

    private static string[] States(IReadOnlyList<Participant> side) => [.. side.Select(p => p.State).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static bool IsSaying(string type) => type.StartsWith("press.", StringComparison.Ordinal) || type is "report.published" or "statement.social_media" or "statement.made";

    private void Miss(Passage passage, string what) => miss?.Invoke($"{passage.Id,-22} {what}");
}
