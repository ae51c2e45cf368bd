using System.Net;
using System.Net.Sockets;

namespace Chancery.Intake.Watching;

/// <summary>Addresses that belong to the reader's own machine or network, or to no one.</summary>
internal static class PrivateAddress
{
    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (IPAddress.IsLoopback(address)) return true;
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
            return address.IsIPv6LinkLocal || address.IsIPv6SiteLocal || address.IsIPv6UniqueLocal || address.IsIPv6Multicast || address.Equals(IPAddress.IPv6Any);
        return address.GetAddressBytes() is [var a, var b, ..]
            && (a is 0 or 10 or 127 or >= 224 || (a == 172 && b is >= 16 and < 32) || (a == 192 && b == 168) || (a == 169 && b == 254) || (a == 100 && b is >= 64 and < 128) || (a == 198 && b is 18 or 19));
    }
}
