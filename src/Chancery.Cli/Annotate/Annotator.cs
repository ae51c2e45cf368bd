using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Annotation;

using Chancery.Cli.Shell;
using Chancery.Fleet;
using Chancery.Intake;
using Chancery.Record;
using Chancery.Resolution;

namespace Chancery.Cli.Annotate;

/// <summary>Streams articles through the reader to JSON lines. What cannot be read is told on standard error and costs only itself.</summary>
internal sealed class Annotator(CliHost host)
{
    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public bool WithTokens { get; init; }

    public bool Jointly { get; init; }

    public int Workers { get; init; } = 1;

    public Task<int> RunAsync(IReadOnlyList<string> files, CancellationToken stop)
    {
        var source = new ArticleSource(host.Lexicon);
        IEnumerable<IntakeItem> items = source.Read(files, () => host.Input);
        return Jointly ? JointAsync(items, stop) : EachAsync(items, stop);
    }

    private async Task<int> EachAsync(IEnumerable<IntakeItem> items, CancellationToken stop)
    {
        int status = ExitStatus.Done;
        Reader reader = host.Reader;
        await foreach (var (line, error) in ReadingWorkers.ReadAsync(items, item => Line(reader, item), Workers, stop).ConfigureAwait(false))
        {
            if (line is not null) await host.Output.WriteAsync(line.WrittenMemory, stop).ConfigureAwait(false);
            else status = await UnreadAsync(error!).ConfigureAwait(false);
        }

        return status;
    }

    private (ArrayBufferWriter<byte>? Line, IntakeError? Error) Line(Reader reader, IntakeItem item) =>
        item.Article is { } article ? (Line(reader.Read(article)), null) : (null, item.Error);

    private async Task<int> JointAsync(IEnumerable<IntakeItem> items, CancellationToken stop)
    {
        int status = ExitStatus.Done;
        var readings = new List<Reading>();
        Reader reader = host.Reader;
        var each = ReadingWorkers.ReadAsync(items, item => (item.Article is { } a ? reader.Read(a) : null, item.Error), Workers, stop);
        await foreach (var (reading, error) in each.ConfigureAwait(false))
        {
            if (reading is not null) readings.Add(reading);
            else status = await UnreadAsync(error!).ConfigureAwait(false);
        }

        foreach (Reading reading in new JointDating(host.Lexicon).Overlay(readings)) await host.Output.WriteAsync(Line(reading).WrittenMemory, stop).ConfigureAwait(false);
        return status;
    }

    private ArrayBufferWriter<byte> Line(Reading reading)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(buffer, _options)) ReadingJson.Write(json, reading, WithTokens ? host.Reader.Words(reading) : null);
        buffer.Write("\n"u8);
        return buffer;
    }

    private async Task<int> UnreadAsync(IntakeError error)
    {
        await host.Error.WriteLineAsync($"chancery: {error}").ConfigureAwait(false);
        return ExitStatus.SomeUnread;
    }
}
