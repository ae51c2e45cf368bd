using System.Text.Json;
using Chancery.Language;

namespace Chancery.Annotation;

/// <summary>The language model's layers: <c>tokens</c> with trees, and <c>names</c>.</summary>
internal static class TokenJson
{
    public static void Write(Utf8JsonWriter json, Analysis analysis)
    {
        json.WriteStartArray("tokens");
        for (int i = 0; i < analysis.WordCount; i++)
        {
            Word word = analysis[i];
            json.WriteStartObject();
            json.Offsets(word.Span);
            json.WriteString("form", word.Form);
            json.WriteString("upos", word.Upos.Name());
            json.WriteString("xpos", word.Xpos);
            json.WriteString("lemma", word.Lemma);
            json.WriteString("feats", word.Feats);
            json.WriteNumber("head", word.Head);
            json.WriteString("deprel", word.Relation.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Array("names", analysis.Names, (j, name) =>
        {
            j.WriteStartObject();
            j.Offsets(name.Span);
            j.WriteString("kind", name.Kind.ToString().ToLowerInvariant());
            j.WriteEndObject();
        });
    }
}
