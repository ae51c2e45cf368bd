using System.Net;
using System.Net.Sockets;
using System.Text;
using Chancery.Intake.Formats;

namespace Chancery.Intake.Watching;

/// <summary>
/// Asks hosts for feeds and pages: one request at a time to each, with a pause between, as their robots.txt allows, conditionally,
/// bounded in size, time and redirects. Every connection is checked against private addresses after its name is resolved.
/// </summary>
public sealed class PageFetcher : IDisposable
{
    private readonly FetchOptions _options;
    private readonly TimeProvider _time;
    private readonly HttpClient _client;
    private readonly Dictionary<string, HostTurn> _hosts = new(StringComparer.Ordinal);

    public PageFetcher(FetchOptions? options = null, TimeProvider? time = null)
    {
        (_options, _time) = (options ?? new FetchOptions(), time ?? TimeProvider.System);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = ConnectAsync,
            ConnectTimeout = _options.Timeout,
            UseCookies = false,
            UseProxy = false,
        };
        _client = new HttpClient(handler) { Timeout = _options.Timeout };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd(_options.Agent + "/1.0");
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Fetches an address; never throws for what the network can do.</summary>
    /// <param name="etag">Validators of the last answer: the host then says only whether anything changed.</param>
    public async Task<FetchResult> FetchAsync(Uri address, string? etag, string? lastModified, CancellationToken stop)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Uri at = address;
        try
        {
            for (int hops = 0; hops <= _options.MostRedirects; hops++)
            {
                if (at.Scheme is not ("http" or "https")) return new(at, null, $"the address leads to {at.Scheme}:, which is not followed");
                if (!seen.Add(at.AbsoluteUri)) return new(at, null, "the redirects lead in a circle");
                HostTurn turn = await TurnAsync(at, stop).ConfigureAwait(false);
                if (!turn.Robots.Allows(at.PathAndQuery)) return new(at, null, "the host's robots.txt asks not to read this address");
                using HttpResponseMessage answer = await AskAsync(at, turn, etag, lastModified, stop).ConfigureAwait(false);
                if (answer.Headers.Location is not { } next || (int)answer.StatusCode is < 300 or > 399 || answer.StatusCode == HttpStatusCode.NotModified) return await TakeAsync(at, answer, stop).ConfigureAwait(false);
                at = next.IsAbsoluteUri ? next : new Uri(at, next);
            }

            return new(at, null, $"more than {_options.MostRedirects} redirects");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or SocketException or UriFormatException or InvalidDataException || (e is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return new(at, null, e is OperationCanceledException ? "no answer in time" : (e.InnerException ?? e).Message.ReplaceLineEndings(" "));
        }
    }

    private async Task<HttpResponseMessage> AskAsync(Uri at, HostTurn turn, string? etag, string? lastModified, CancellationToken stop)
    {
        await PauseAsync(turn, stop).ConfigureAwait(false);
        using var request = new HttpRequestMessage(HttpMethod.Get, at);
        if (etag is not null) request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        if (lastModified is not null) request.Headers.TryAddWithoutValidation("If-Modified-Since", lastModified);
        return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop).ConfigureAwait(false);
    }

    private async Task PauseAsync(HostTurn turn, CancellationToken stop)
    {
        TimeSpan pause = turn.Robots.Delay is { } asked && asked > _options.HostPause ? asked : _options.HostPause;
        if (turn.Last is { } last && pause - _time.GetElapsedTime(last) is { Ticks: > 0 } left) await Task.Delay(left, _time, stop).ConfigureAwait(false);
        turn.Last = _time.GetTimestamp();
    }

    private async Task<FetchResult> TakeAsync(Uri at, HttpResponseMessage answer, CancellationToken stop)
    {
        TimeSpan? wait = answer.Headers.RetryAfter is { } after ? after.Delta ?? (after.Date is { } date ? date - _time.GetUtcNow() : null) : null;
        if (answer.StatusCode == HttpStatusCode.NotModified) return new(at, null, null);
        if (!answer.IsSuccessStatusCode) return new(at, null, $"the host answers {(int)answer.StatusCode}") { Wait = wait };
        Stream body = await answer.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            if (!BoundedBytes.TryRead(body, _options.Largest, out byte[] bytes, out string? failure)) return new(at, null, failure);
            return new(at, bytes, null)
            {
                MediaType = answer.Content.Headers.ContentType?.MediaType,
                Charset = answer.Content.Headers.ContentType?.CharSet,
                ETag = answer.Headers.ETag?.ToString(),
                LastModified = answer.Content.Headers.LastModified?.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
            };
        }
    }

    /// <summary>The host's turn, its robots.txt read once; a host without one allows everything.</summary>
    private async Task<HostTurn> TurnAsync(Uri at, CancellationToken stop)
    {
        string host = at.GetLeftPart(UriPartial.Authority);
        if (_hosts.TryGetValue(host, out HostTurn? turn)) return turn;
        turn = _hosts[host] = new HostTurn();
        using HttpResponseMessage answer = await AskAsync(new Uri(host + "/robots.txt"), turn, null, null, stop).ConfigureAwait(false);
        if (!answer.IsSuccessStatusCode) return turn;
        Stream body = await answer.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            if (BoundedBytes.TryRead(body, 512 * 1024, out byte[] bytes, out _)) turn.Robots = Robots.Parse(Encoding.UTF8.GetString(bytes), _options.Agent);
        }

        return turn;
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        IPAddress[] found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, stop).ConfigureAwait(false);
        IPAddress[] open = _options.AllowPrivate ? found : Array.FindAll(found, a => !PrivateAddress.Is(a));
        if (open.Length == 0) throw new HttpRequestException($"{context.DnsEndPoint.Host} is an address of a private network, which is refused unless allowed");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, context.DnsEndPoint.Port, stop).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class HostTurn
    {
        public Robots Robots { get; set; } = Robots.AllowAll;

        public long? Last { get; set; }
    }
}
