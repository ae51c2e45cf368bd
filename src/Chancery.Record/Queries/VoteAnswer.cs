namespace Chancery.Record.Queries;

/// <summary>Where citizens of one state can vote in another.</summary>
/// <param name="Answer">yes, no, elsewhere or not stated.</param>
/// <param name="LeadTimeDays">Days from the request to the election, or null.</param>
public sealed record VoteAnswer(
    string Home,
    string Host,
    string? Election,
    string Answer,
    VoteRule? Rule,
    VoteStep? Request,
    VoteStep? Reply,
    VoteStep? Alternative,
    int? LeadTimeDays,
    string Why,
    IReadOnlyList<Evidence> Evidence);
