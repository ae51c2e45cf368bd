using System.Text.Json;
using System.Text.Json.Serialization;
using Chancery.Calendar;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Record.Store;

/// <summary>An interval as its EDTF text, with the bounds beside it only where they are not what the text alone says.</summary>
internal sealed class IntervalConverter : JsonConverter<EdtfInterval>
{
    public override EdtfInterval Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return EdtfInterval.Parse(reader.GetString()!);
        reader.Read();
        string text = reader.GetString()!;
        reader.Read();
        LocalDate? earliest = Day(reader.GetString());
        reader.Read();
        LocalDate? latest = Day(reader.GetString());
        reader.Read();
        return EdtfInterval.Written(text, earliest, latest);
    }

    public override void Write(Utf8JsonWriter writer, EdtfInterval value, JsonSerializerOptions options)
    {
        if (EdtfInterval.TryParse(value.Text, out var same) && same!.Earliest == value.Earliest && same.Latest == value.Latest)
        {
            writer.WriteStringValue(value.Text);
            return;
        }

        writer.WriteStartArray();
        writer.WriteStringValue(value.Text);
        writer.WriteStringValue(value.Earliest is { } a ? LocalDatePattern.Iso.Format(a) : "");
        writer.WriteStringValue(value.Latest is { } b ? LocalDatePattern.Iso.Format(b) : "");
        writer.WriteEndArray();
    }

    private static LocalDate? Day(string? text) => string.IsNullOrEmpty(text) ? null : LocalDatePattern.Iso.Parse(text).Value;
}
