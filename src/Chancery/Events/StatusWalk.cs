using Chancery.Language;

namespace Chancery.Events;

/// <summary>What the walk from an act towards its root has met so far.</summary>
internal sealed class StatusWalk
{
    private static readonly Operator _will = new("modal", "intend", EventStatus.Planned, "intend", null, []);
    private static readonly Operator _wont = new("modal", "refuse", EventStatus.Negated, "refuse", null, []);
    private static readonly Operator _must = new("modal", "demand", EventStatus.Requested, "demand", null, []);
    private readonly List<string> _why = [];
    private EventStatus? _inner;
    private EventStatus? _outer;
    private Operator? _operator;
    private int _word = -1;
    private bool _negated;
    private bool _purpose;
    private Span? _condition;
    private int _declarer = -1;
    private bool _promised;

    private EventStatus? Here => _operator is { } && _word >= 0 ? _outer : _inner;

    public void Negate(string word)
    {
        _why.Add($"negated by \"{word}\"");
        if (_operator is null || _word < 0) _negated = true;
        SetHere(EventStatus.Negated);
    }

    public void Modal(EventStatus status, string form)
    {
        if (_operator is null) _operator = status switch { EventStatus.Planned => _will, EventStatus.Requested => _must, _ => null };

        Set(status, form);
    }

    /// <summary>The first word met decides; negation outlasts all.</summary>
    public void Set(EventStatus status, string because)
    {
        if (Here is { } before && before is not (EventStatus.Ongoing or EventStatus.Recurring)) return;
        _why.Add($"{status.ToString().ToLowerInvariant()}: \"{because}\"");
        SetHere(status);
    }

    /// <summary>The act is done by saying it, with the verb at <paramref name="word"/>.</summary>
    public void Declare(int word) => _declarer = word;

    public void Hang(Span condition, string mark)
    {
        _condition ??= condition;
        _promised |= mark is "if" or "unless" or "provided" or "providing";
        if (Here is EventStatus.Negated or EventStatus.Denied) return;
        if (Promised(_operator)) return;
        if (Here is null or EventStatus.Ongoing && _operator is null) return;
        _why.Add($"conditional on \"{mark} …\"");
        SetHere(EventStatus.Conditional);
    }

    public void Purpose()
    {
        _purpose = true;
        Set(EventStatus.Desired, "purpose");
    }

    public void Apply(Operator op, int word, bool negated)
    {
        _why.Add($"{op.Kind}: operators line {op.Place}");
        if (op.Kind == "rule") _purpose = true;
        bool first = _operator is null || _word < 0;
        if (first && op.Code is not null)
        {
            if (negated && op.Code is "refuse")
            {
                Set(EventStatus.Possible, "not ruled out");
                return;
            }

            if (negated && op.Code is "intend") op = op with { Code = "refuse", Status = EventStatus.Negated };
            (_operator, _word) = (op, word);
            if (_inner is not (EventStatus.Negated or EventStatus.Conditional)) _inner = op.Status;
            Promised(op);
        }
        else if (op.Status is { } status && Here is null or EventStatus.Ongoing or EventStatus.Planned) SetHere(op.Status ?? Here ?? EventStatus.Happened);
    }

    public StatusReading Result()
    {
        EventStatus outer = _outer ?? EventStatus.Happened;
        EventStatus status = outer is EventStatus.Happened or EventStatus.Ongoing or EventStatus.Recurring ? _inner ?? EventStatus.Happened : outer;
        return new()
        {
            Status = status,
            Operator = _negated && ReferenceEquals(_operator, _will) ? _wont : _operator,
            Word = _word,
            OperatorStatus = _word >= 0 ? outer : status,
            IsNegated = _negated,
            IsPurpose = _purpose,
            Declarer = _declarer,
            Condition = status == EventStatus.Conditional || outer == EventStatus.Conditional ? _condition : null,
            Why = _why,
        };
    }

    /// <summary>"Pledged to reopen it if …": what is promised or threatened hangs on the condition, the promise itself does not.</summary>
    private bool Promised(Operator? op)
    {
        if (!_promised || op is not { Code: "intend" or "threaten" } || _word < 0 || _inner is not (EventStatus.Planned or EventStatus.Desired or EventStatus.Possible)) return false;
        _why.Add("conditional: what is promised hangs on a condition");
        _inner = EventStatus.Conditional;
        return true;
    }

    private void SetHere(EventStatus status)
    {
        if (_operator is { } && _word >= 0) _outer = status;
        else _inner = status;
    }
}
