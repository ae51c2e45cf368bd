using System.Text.Json;
using Chancery.Actors;

namespace Chancery.Annotation;

/// <summary>The <c>actors</c> of the contract.</summary>
internal static class ActorJson
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Actor> actors) => json.Array("actors", actors, One);

    private static void One(Utf8JsonWriter json, Actor actor)
    {
        json.WriteStartObject();
        json.Offsets(actor.Span);
        json.WriteString("kind", actor.Kind.ToString().ToLowerInvariant());
        json.WriteString("id", actor.Id);
        json.WriteString("name", actor.Name);
        json.Text("state", actor.State);
        if (actor.States.Count > 0) json.Strings("states", actor.States);
        json.Text("sector", actor.Sector);
        json.Text("office", actor.Office);
        if (actor.Antecedent is { } n) json.WriteNumber("antecedent", n);
        if (actor.Ambiguous.Count > 0) json.Strings("ambiguous", actor.Ambiguous);
        if (actor.Mission is { } mission) Mission(json, mission);
        json.WriteEndObject();
    }

    private static void Mission(Utf8JsonWriter json, MissionMention mission)
    {
        json.WriteStartObject("mission");
        json.WriteString("kind", mission.Kind);
        json.Text("sending", mission.Sending);
        json.Text("receiving", mission.Receiving);
        json.Text("place", mission.Place);
        json.Text("host", mission.Host);
        json.WriteEndObject();
    }
}
