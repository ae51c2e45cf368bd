using System.Text.Json;
using Chancery.Statements;

namespace Chancery.Annotation;

/// <summary>The <c>statements</c> of the contract.</summary>
internal static class StatementJson
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Statement> statements) => json.Array("statements", statements, One);

    private static void One(Utf8JsonWriter json, Statement statement)
    {
        json.WriteStartObject();
        json.Spans("source", statement.Source);
        json.Spans("cue", statement.Cue);
        json.Spans("content", statement.Content);
        json.WriteString("mode", statement.Mode.ToString().ToLowerInvariant());
        json.Array("chain", statement.Chain, Link);
        if (statement.Nested is { } outer) json.WriteNumber("nested", outer);
        json.Text("said_on", statement.SaidOn?.Text);
        if (statement.Occasion is { } occasion) json.WriteNumber("occasion", occasion);
        json.Text("addressee", statement.Addressee);
        json.Text("hedge", statement.Hedge);
        json.Flag("negated", statement.IsNegated);
        json.Flag("distanced", statement.IsDistanced);
        json.SpansIfAny("loaded", statement.Loaded);
        json.SpansIfAny("inserted", statement.Inserted);
        json.Text("translated_from", statement.TranslatedFrom);
        if (statement.Ambiguous.Count > 0) json.Strings("ambiguous", statement.Ambiguous);
        json.WriteEndObject();
    }

    private static void Link(Utf8JsonWriter json, ChainLink link)
    {
        json.WriteStartObject();
        json.WriteString("role", link.Role.ToString().ToLowerInvariant());
        json.WriteString("name", link.Name);
        json.Text("id", link.Id);
        if (link.Span is { } span) json.Offsets(span);
        json.Flag("carried", link.Carried);
        json.WriteEndObject();
    }
}
