using Chancery.Calendar;
using Chancery.Language;

namespace Chancery.Events;

/// <summary>When an event was, is or will be: the interval, the words it rests on (where there are any), and the reason.</summary>
public sealed record EventTime(EdtfInterval? Interval, Span? Span, IReadOnlyList<string> Why);
