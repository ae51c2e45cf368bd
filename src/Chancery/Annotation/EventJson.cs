using System.Text.Json;
using Chancery.Events;
using Chancery.Resolution;

namespace Chancery.Annotation;

/// <summary>The <c>events</c>, <c>rules</c> and <c>quantities</c> of the contract.</summary>
internal static class EventJson
{
    public static void Write(Utf8JsonWriter json, Reading reading)
    {
        json.Array("events", reading.Events, One);
        json.Array("rules", reading.Rules, Rule);
        json.Array("quantities", reading.Quantities, Quantity);
    }

    private static void One(Utf8JsonWriter json, Event e)
    {
        json.WriteStartObject();
        json.WriteString("id", e.Id);
        json.WriteString("type", e.Type);
        json.WriteString("plover", e.Plover);
        json.Text("mode", e.Mode);
        if (e.Contexts.Count > 0) json.Strings("contexts", e.Contexts);
        json.WriteString("cameo", e.Cameo);
        json.WriteStartObject("predicate");
        json.Offsets(e.Predicate);
        json.WriteEndObject();
        Participants(json, "actor", e.Actors, roles: false);
        Participants(json, "target", e.Targets, roles: false);
        Participants(json, "others", e.Others, roles: true);
        When(json, e.When);
        Where(json, e.Where);
        json.WriteString("status", e.Status.ToString().ToLowerInvariant());
        if (e.Condition is { } condition)
        {
            json.WriteStartObject("condition");
            json.Offsets(condition);
            json.WriteEndObject();
        }

        json.Index("statement", e.Statement);
        json.WriteString("rule", e.Rule);
        json.Strings("why", e.Why);
        json.WriteEndObject();
    }

    private static void Participants(Utf8JsonWriter json, string name, IReadOnlyList<Participant> participants, bool roles)
    {
        json.Array(name, participants, (j, p) =>
        {
            j.WriteStartObject();
            if (roles) j.WriteString("role", p.Role);
            j.WriteString("name", p.Name);
            j.WriteString("state", p.State);
            j.Text("id", p.Id);
            j.Offsets(p.Span);
            j.Flag("implied", p.Implied);
            j.WriteEndObject();
        });
    }

    private static void When(Utf8JsonWriter json, EventTime? when)
    {
        json.WriteStartObject("when");
        json.Interval(when?.Interval);
        if (when?.Span is { } span) json.Offsets(span);
        json.Strings("why", when?.Why ?? []);
        json.WriteEndObject();
    }

    private static void Where(Utf8JsonWriter json, EventPlace? where)
    {
        if (where is null) return;
        json.WriteStartObject("where");
        json.WriteString("name", where.Name);
        json.Offsets(where.Span);
        json.Text("state", where.State);
        json.WriteEndObject();
    }

    private static void Rule(Utf8JsonWriter json, HostRule rule)
    {
        json.WriteStartObject();
        json.WriteString("state", rule.State);
        json.WriteString("subject", rule.Subject);
        json.WriteString("strength", rule.Strength);
        json.Offsets(rule.Span);
        json.Index("statement", rule.Statement);
        json.WriteEndObject();
    }

    private static void Quantity(Utf8JsonWriter json, Quantity quantity)
    {
        json.WriteStartObject();
        json.Offsets(quantity.Span);
        if (quantity.Value is { } value) json.WriteNumber("value", value);
        if (quantity.Min is { } min) json.WriteNumber("min", min);
        if (quantity.Max is { } max) json.WriteNumber("max", max);
        json.WriteBoolean("approximate", quantity.Approximate);
        json.WriteString("unit", quantity.Unit);
        json.Index("statement", quantity.Statement);
        json.WriteEndObject();
    }
}
