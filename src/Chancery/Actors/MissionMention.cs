namespace Chancery.Actors;

/// <summary>What a mention of a mission says of it; null where the words leave it open.</summary>
/// <param name="Kind">embassy, high commission, consulate-general, consulate, interests section, liaison office, permanent mission …</param>
/// <param name="Sending">State whose mission it is (alpha-3).</param>
/// <param name="Receiving">State or organisation it is accredited to (alpha-3).</param>
/// <param name="Place">City, as written.</param>
/// <param name="Host">State under whose roof it works, for an interests section (alpha-3).</param>
public sealed record MissionMention(string Kind, string? Sending, string? Receiving, string? Place, string? Host = null);
