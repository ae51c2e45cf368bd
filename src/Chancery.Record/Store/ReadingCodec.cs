using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Chancery.Language;
using Chancery.Resolution;

namespace Chancery.Record.Store;

/// <summary>
/// A recorded reading as bytes and back. The JSON is canonical: the same reading gives the same text, whatever the machine,
/// so the dump prints it as it stands; the file keeps it deflated. The article's text is kept apart and never inside.
/// </summary>
internal static class ReadingCodec
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Relax } },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new SpanConverter(), new DayConverter(), new IntervalConverter(), new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>The layers as canonical JSON in UTF-8.</summary>
    public static byte[] Json(RecordedArticle article) => JsonSerializer.SerializeToUtf8Bytes(Layers.Of(article), Options);

    public static byte[] Pack(ReadOnlySpan<byte> json)
    {
        using var buffer = new MemoryStream(json.Length / 2);
        using (var deflate = new DeflateStream(buffer, CompressionLevel.Optimal, leaveOpen: true)) deflate.Write(json);
        return buffer.ToArray();
    }

    public static byte[] Unpack(byte[] packed)
    {
        using var deflate = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var json = new MemoryStream(packed.Length * 4);
        deflate.CopyTo(json);
        return json.ToArray();
    }

    /// <exception cref="RecordException">The bytes are no reading: the record is damaged.</exception>
    public static RecordedArticle Read(byte[] packed, string text, Provenance made)
    {
        try
        {
            return JsonSerializer.Deserialize<Layers>(Unpack(packed), Options)!.With(text, made);
        }
        catch (Exception e) when (e is JsonException or InvalidDataException or FormatException)
        {
            throw new RecordException("The record is damaged: a reading in it cannot be decoded. Run `chancery check` and read its articles again.", e);
        }
    }

    /// <summary>Absent values come back as the type's own defaults; words and trees are never written.</summary>
    private static void Relax(JsonTypeInfo type)
    {
        for (int i = type.Properties.Count - 1; i >= 0; i--)
        {
            type.Properties[i].IsRequired = false;
            if (type.Properties[i].PropertyType == typeof(Analysis)) type.Properties.RemoveAt(i);
        }
    }

    private sealed record Layers(Reading Reading, IReadOnlyList<Span> Sentences, DayTable? Table)
    {
        public static Layers Of(RecordedArticle a) =>
            new(a.Reading with { Article = a.Reading.Article with { Text = "" }, Analysis = null! }, a.Sentences, a.Table);

        public RecordedArticle With(string text, Provenance made) =>
            new(Reading with { Article = Reading.Article with { Text = text }, Analysis = RecordedArticle.NoWords }, Sentences ?? [], made) { Table = Table };
    }
}
