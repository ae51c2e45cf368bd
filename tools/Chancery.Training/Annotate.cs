using System.Text.Json;
using Chancery.Language;

namespace Chancery.Training;

/// <summary>Reads {id, text} lines and writes the layer the scorers read, so that a model can be scored before it is shipped.</summary>
internal static class Annotate
{
    public static void Run(string model, TextReader input, Stream output)
    {
        using var analyzer = Analyzer.Load(model);
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = false, SkipValidation = true });
        while (input.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var analysis = analyzer.Analyze(json.RootElement.GetProperty("text").GetString()!);
            writer.WriteStartObject();
            writer.WriteString("id", json.RootElement.GetProperty("id").GetString());
            Write(writer, analysis);
            writer.WriteEndObject();
            writer.Flush();
            writer.Reset();
            output.WriteByte((byte)'\n');
        }
    }

    private static void Write(Utf8JsonWriter writer, Analysis analysis)
    {
        writer.WriteStartArray("sentences");
        foreach (var sentence in analysis.Sentences) Item(writer, sentence.Span);
        writer.WriteEndArray();
        writer.WriteStartArray("tokens");
        for (var i = 0; i < analysis.WordCount; i++)
        {
            writer.WriteStartObject();
            writer.WriteNumber("start", analysis[i].Start);
            writer.WriteNumber("end", analysis[i].End);
            writer.WriteString("upos", analysis[i].Upos.Name());
            writer.WriteString("xpos", analysis[i].Xpos);
            writer.WriteString("lemma", analysis[i].Lemma);
            writer.WriteNumber("head", analysis[i].Head);
            writer.WriteString("deprel", analysis[i].Relation.Name);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("names");
        foreach (var name in analysis.Names) Item(writer, name.Span, name.Kind.ToString().ToLowerInvariant());
        writer.WriteEndArray();
    }

    private static void Item(Utf8JsonWriter writer, Span span, string? kind = null)
    {
        writer.WriteStartObject();
        writer.WriteNumber("start", span.Start);
        writer.WriteNumber("end", span.End);
        if (kind is not null) writer.WriteString("kind", kind);
        writer.WriteEndObject();
    }
}
