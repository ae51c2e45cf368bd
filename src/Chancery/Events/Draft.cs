namespace Chancery.Events;

/// <summary>An event in the making: with what decides whether it stays beside the others of its sentence.</summary>
internal sealed record Draft(Event Event, Candidate? Candidate, StatusReading Reality, int Top, bool IsOwn);
