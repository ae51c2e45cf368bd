using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Chancery.Tests.Intake;

/// <summary>A web server on the loopback address that a test starts and asks.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<HttpListenerRequest, (int Status, string Type, string Body, (string, string)[] Headers)> _answer;

    public LoopbackServer(Func<HttpListenerRequest, (int Status, string Type, string Body, (string, string)[] Headers)> answer)
    {
        _answer = answer;
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Root = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        }

        _listener.Prefixes.Add(Root);
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    public string Root { get; }

    public List<string> Asked { get; } = [];

    public void Dispose() => _listener.Close();

    /// <summary>The length is told and an empty body not written: the listener would end a chunked one twice, and the second end would answer the connection's next request.</summary>
    private static async Task AnswerAsync(HttpListenerResponse response, byte[] body)
    {
        response.ContentLength64 = body.Length;
        if (body.Length > 0) await response.OutputStream.WriteAsync(body);
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                HttpListenerContext context = await _listener.GetContextAsync();
                lock (Asked) Asked.Add(context.Request.Url!.AbsolutePath);
                var (status, type, body, headers) = _answer(context.Request);
                context.Response.StatusCode = status;
                context.Response.ContentType = type;
                foreach (var (name, value) in headers) context.Response.AddHeader(name, value);
                byte[] bytes = Encoding.UTF8.GetBytes(body);
                if (status != 304) await AnswerAsync(context.Response, bytes);
                context.Response.Close();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or IOException or InvalidOperationException)
            {
            }
        }
    }
}
