namespace Chancery.Intake.Watching;

/// <summary>What came of asking for an address. Either <see cref="Body"/> or <see cref="Failure"/> is set, or neither: nothing changed.</summary>
/// <param name="Address">Where the redirects ended.</param>
public sealed record FetchResult(Uri Address, byte[]? Body, string? Failure)
{
    public string? MediaType { get; init; }

    public string? Charset { get; init; }

    /// <summary>Validators for the next conditional request.</summary>
    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>How long the host asks to be left alone (<c>Retry-After</c>).</summary>
    public TimeSpan? Wait { get; init; }

    public bool IsUnchanged => Body is null && Failure is null;
}
