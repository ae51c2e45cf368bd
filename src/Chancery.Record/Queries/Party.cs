namespace Chancery.Record.Queries;

/// <summary>Somebody in an event, as the fullest report names them.</summary>
/// <param name="Role">actor, target, mission, person, third, election, host …</param>
public sealed record Party(string Role, string Name, string? State, string? Id = null, string? Office = null);
