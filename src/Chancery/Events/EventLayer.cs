namespace Chancery.Events;

/// <summary>What the event step adds to a reading.</summary>
public sealed record EventLayer(IReadOnlyList<Event> Events, IReadOnlyList<HostRule> Rules, IReadOnlyList<Quantity> Quantities)
{
    public static EventLayer Empty { get; } = new([], [], []);
}
