namespace Chancery.Events;

/// <summary>Whether an event is a fact, and in which manner; always according to its statement's speaker.</summary>
public enum EventStatus
{
    Happened,
    Ongoing,
    Planned,
    Conditional,
    Desired,
    Requested,
    Denied,
    Negated,
    Possible,
    Recurring,
}
