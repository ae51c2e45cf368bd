namespace Chancery.Record.Disagreements;

/// <summary>One side of a disagreement.</summary>
internal sealed record Side(string Value, IReadOnlyList<Sighting> Sightings);
