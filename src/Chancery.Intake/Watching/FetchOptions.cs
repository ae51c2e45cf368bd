namespace Chancery.Intake.Watching;

/// <summary>How politely, and how far, pages are fetched.</summary>
public sealed record FetchOptions
{
    /// <summary>Named in every request, so that a host can speak to it in its robots.txt.</summary>
    public string Agent { get; init; } = "chancery";

    /// <summary>At least this long between two requests to one host.</summary>
    public TimeSpan HostPause { get; init; } = TimeSpan.FromSeconds(2);

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Bytes of a body, decompressed.</summary>
    public long Largest { get; init; } = 32L * 1024 * 1024;

    public int MostRedirects { get; init; } = 5;

    /// <summary>Allows loopback, link-local and private addresses, which are refused otherwise: a feed must not reach into the reader's own network.</summary>
    public bool AllowPrivate { get; init; }
}
