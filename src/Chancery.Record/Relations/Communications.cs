using Chancery.Record.Identity;
using NodaTime;

namespace Chancery.Record.Relations;

/// <summary>Notes, démarches and requests from one state to the other, and whether a reply is told of.</summary>
internal static class Communications
{
    private static readonly string[] Asking = ["note.delivered", "demarche.made", "voting_abroad.requested"];

    public static IEnumerable<FacetState> On(StatePair pair, IReadOnlyList<Occurrence> occurrences, LocalDate? day)
    {
        foreach (Occurrence o in Pending(occurrences, day))
        {
            if (Sender(o) is not { } sender) continue;
            Occurrence? reply = Reply(o, occurrences, day);
            string direction = ChangeFinder.Arrow(sender, pair.Other(sender));
            yield return new(
                ContentId.Of($"f-{pair.Key}-", "communications", direction, o.Id),
                "communications",
                direction,
                o.Type,
                reply is null ? "awaiting" : "answered",
                $"{o.When?.Text}/{reply?.When?.Text ?? ".."}",
                reply is null ? "inferred" : "stated",
                null,
                [.. o.Reports, .. reply?.Reports ?? []],
                reply is null ? "no report tells of a reply" : $"{reply.Type} answers it",
                []);
        }
    }

    /// <summary>Requests made by the day, one a sentence: a note that asks for something is the request it carries.</summary>
    public static IEnumerable<Occurrence> Pending(IReadOnlyList<Occurrence> occurrences, LocalDate? day)
    {
        Occurrence[] asked = [.. occurrences.Where(o => o.IsActual && Asking.Contains(o.Type, StringComparer.Ordinal) && (day is null || o.Days.From is null || o.Days.From <= day))];
        return asked.Where(o => o.Type != "note.delivered" || !asked.Any(x => x.Type == "voting_abroad.requested" && x.Reports.Any(r => o.Reports.Any(n => n.Article.Hash == r.Article.Hash && n.Sentence == r.Sentence))));
    }

    public static string? Sender(Occurrence o) =>
        o.ActorStates.Count == 1 ? o.ActorStates[0] : o.TargetStates.Count == 1 ? o.Pair.Other(o.TargetStates[0]) : null;

    /// <summary>The first answer that can lie after the request: permission or denial of the same thing.</summary>
    public static Occurrence? Reply(Occurrence asked, IReadOnlyList<Occurrence> occurrences, LocalDate? day) =>
        occurrences.Where(o => o.IsActual && Answers(o.Type, asked.Type)
                && !(o.Days.To < asked.Days.From)
                && (day is null || o.Days.To is null || o.Days.To <= day))
            .OrderBy(o => o.Days.To).ThenBy(o => o.Id, StringComparer.Ordinal).FirstOrDefault();

    private static bool Answers(string reply, string asked) => asked == "voting_abroad.requested"
        ? reply is "voting_abroad.permitted" or "voting_abroad.denied"
        : reply is "agrement.granted" or "agrement.refused" or "consular.access_granted" or "consular.access_denied";
}
