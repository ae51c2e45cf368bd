namespace Chancery.Intake.Watching;

/// <summary>What is remembered of a feed between two looks.</summary>
public sealed record WatchedFeed
{
    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>Looks in a row that failed: each doubles the time to the next.</summary>
    public int Failures { get; init; }

    /// <summary>Not looked at before this time.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Ids of the entries already handed on, the latest last; as many as a feed may hold.</summary>
    public IReadOnlyList<string> Seen { get; init; } = [];
}
