namespace Chancery.Record.Queries;

/// <summary>One hand a report passed through, as the contract prints it: role in lower case, name, and the actor's id where the article names it.</summary>
public sealed record EvidenceLink(string Role, string Name, string? Id = null);
