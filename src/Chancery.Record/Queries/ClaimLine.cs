namespace Chancery.Record.Queries;

/// <summary>One thing said: by whom, when, how strongly, through whose hands.</summary>
/// <param name="Modality">Status of the event inside (desired, planned, denied …), else asserted, denied or hedged.</param>
/// <param name="Origin">Id of the utterance it renders: claims of one origin are one source.</param>
/// <param name="Events">Types of the events inside.</param>
public sealed record ClaimLine(
    string Id,
    string Speaker,
    string? SaidOn,
    string Modality,
    string Content,
    string? Addressee,
    IReadOnlyList<EvidenceLink> Chain,
    string Origin,
    IReadOnlyList<string> Events,
    Evidence Evidence);
