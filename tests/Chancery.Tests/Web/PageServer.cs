using System.Net;
using Chancery.Lexicon;
using Chancery.Record;
using Chancery.Tests.Exports;
using Chancery.Web;

namespace Chancery.Tests.Web;

/// <summary>The pages over a small record, served on a free port of this machine, and a browser without a screen.</summary>
internal sealed class PageServer : IAsyncDisposable
{
    private readonly WebHost _host;

    private PageServer(RecordFile record, WebHost host)
    {
        (Record, _host) = (record, host);
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(host.Address) };
    }

    public RecordFile Record { get; }

    public HttpClient Client { get; }

    public static async Task<PageServer> StartAsync(bool mayDecide = true)
    {
        RecordFile record = ExportRecord.Create();
        StateList states = StateList.Load(LexiconFiles.Embedded);
        var pages = new WebRecord(
            record.Queries,
            code => states.Find(code)?.Name ?? code,
            text => states.Find(text.ToUpperInvariant())?.Id,
            mayDecide ? d => record.Decide(d.Verb, [.. d.Ids, .. d.Value is null ? [] : new[] { d.Value }], d.Because, d.By, d.At) : null);
        return new(record, await WebHost.StartAsync(pages, new WebOptions { Port = 0 }));
    }

    public Task<string> GetAsync(string path) => Client.GetStringAsync(new Uri(path, UriKind.Relative));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.DisposeAsync();
        Record.Dispose();
    }
}
