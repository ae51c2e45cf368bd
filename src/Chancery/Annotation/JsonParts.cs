using System.Text.Json;
using Chancery.Calendar;
using Chancery.Language;

namespace Chancery.Annotation;

/// <summary>The small shapes every layer of the contract is written with.</summary>
internal static class JsonParts
{
    public static void Offsets(this Utf8JsonWriter json, Span span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }

    public static void Span(this Utf8JsonWriter json, Span span)
    {
        json.WriteStartObject();
        json.Offsets(span);
        json.WriteEndObject();
    }

    public static void Array<T>(this Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items) write(json, item);
        json.WriteEndArray();
    }

    public static void Spans(this Utf8JsonWriter json, string name, IReadOnlyList<Span> spans) => json.Array(name, spans, (j, span) => j.Span(span));

    public static void SpansIfAny(this Utf8JsonWriter json, string name, IReadOnlyList<Span> spans)
    {
        if (spans.Count > 0) json.Spans(name, spans);
    }

    public static void Strings(this Utf8JsonWriter json, string name, IReadOnlyList<string> values) => json.Array(name, values, (j, value) => j.WriteStringValue(value));

    public static void Text(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    public static void Flag(this Utf8JsonWriter json, string name, bool value)
    {
        if (value) json.WriteBoolean(name, true);
    }

    public static void Index(this Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } n) json.WriteNumber(name, n);
        else json.WriteNull(name);
    }

    /// <summary>Writes <c>edtf</c>, <c>earliest</c>, <c>latest</c>; null where the days are not known.</summary>
    public static void Interval(this Utf8JsonWriter json, EdtfInterval? interval)
    {
        json.WriteString("edtf", interval?.Text);
        json.WriteString("earliest", interval?.Earliest is { } a ? EdtfInterval.Day(a).Text : null);
        json.WriteString("latest", interval?.Latest is { } b ? EdtfInterval.Day(b).Text : null);
    }
}
