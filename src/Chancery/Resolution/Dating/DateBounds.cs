using Chancery.Calendar;
using NodaTime;

namespace Chancery.Resolution.Dating;

/// <summary>The bounds that all evidence so far leaves. Evidence that contradicts them is kept as a remark and changes nothing.</summary>
internal sealed class DateBounds
{
    private readonly List<string> _why = [];

    public LocalDate? NotBefore { get; private set; }

    public LocalDate? NotAfter { get; private set; }

    public IReadOnlyList<string> Why => _why;

    public bool IsEmpty => NotBefore is null && NotAfter is null;

    /// <summary>True when both bounds stand and lie in one year.</summary>
    public int? Year => NotBefore is { } a && NotAfter is { } b && a.Year == b.Year ? a.Year : null;

    public bool Allows(Days days) => (NotAfter is not { } b || days.First <= b) && (NotBefore is not { } a || a <= days.Last);

    public void Add(DateEvidence evidence)
    {
        if ((evidence.NotBefore is { } from && NotAfter < from) || (evidence.NotAfter is { } to && NotBefore > to))
        {
            _why.Add("contradicted: " + evidence.Why);
            return;
        }

        bool sharper = (evidence.NotBefore is { } a && (NotBefore is null || a > NotBefore)) || (evidence.NotAfter is { } b && (NotAfter is null || b < NotAfter));
        if (!sharper) return;
        if (evidence.NotBefore is { } low && (NotBefore is null || low > NotBefore)) NotBefore = low;
        if (evidence.NotAfter is { } high && (NotAfter is null || high < NotAfter)) NotAfter = high;
        _why.Add(evidence.Why);
    }

    public EdtfInterval? Interval()
    {
        if (IsEmpty) return null;
        if (NotBefore is { } a && NotAfter is { } b) return EdtfInterval.OneOf(a, b);
        return NotBefore is { } from ? EdtfInterval.OneOf(from, null) : EdtfInterval.OneOf(null, NotAfter);
    }
}
