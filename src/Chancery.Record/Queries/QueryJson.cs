using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chancery.Record.Queries;

/// <summary>Answers as the contract prints them: snake_case names, absent values left out, text as written.</summary>
public static class QueryJson
{
    public static JsonSerializerOptions Options { get; } = Create(false);

    private static JsonSerializerOptions Indented { get; } = Create(true);

    public static string Write<T>(T answer, bool indented = false) => JsonSerializer.Serialize(answer, indented ? Indented : Options);

    private static JsonSerializerOptions Create(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
        NewLine = "\n",
    };
}
