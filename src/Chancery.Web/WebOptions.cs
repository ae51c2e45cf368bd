using System.Net;

namespace Chancery.Web;

/// <summary>Where the pages are served. Decisions are taken only on loopback: there is no login.</summary>
public sealed record WebOptions
{
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>0 takes a free port.</summary>
    public int Port { get; init; } = 5217;

    /// <summary>True where only this machine can reach the pages.</summary>
    public bool IsLoopback => IPAddress.IsLoopback(Address);
}
