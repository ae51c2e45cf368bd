using Chancery.Events;
using Chancery.Record.Identity;
using Chancery.Record.Relations;
using NodaTime;

namespace Chancery.Record.Queries;

/// <summary>What is open between two states: requests without a reply, and what is planned, wished, asked for or hangs on a condition.</summary>
internal static class OpenLines
{
    public static IReadOnlyList<OpenLine> On(PairRecord record, LocalDate? day)
    {
        var lines = new List<OpenLine>();
        foreach (Occurrence o in EventLines.InOrder(Communications.Pending(record.Occurrences, day)))
            if (Communications.Sender(o) is { } sender && Communications.Reply(o, record.Occurrences, day) is null)
                lines.Add(new(o.Id, $"{o.Type}: no reply is told of", sender, record.Pair.Other(sender), o.When?.Text, EvidenceMaker.Of(o.Reports)));
        foreach (Occurrence o in EventLines.InOrder(record.Occurrences.Where(o => IsOpen(o, day))))
        {
            string from = o.ActorStates.FirstOrDefault() ?? record.Pair.A;
            lines.Add(new(o.Id, $"{o.Type}: {o.Status.ToString().ToLowerInvariant()}", from, record.Pair.Other(from), o.When?.Text, EvidenceMaker.Of(o.Reports)));
        }

        return lines;
    }

    /// <summary>Not yet done by the day, as far as is known: its last possible day is not past.</summary>
    private static bool IsOpen(Occurrence o, LocalDate? day) =>
        o.Status is EventStatus.Planned or EventStatus.Conditional or EventStatus.Desired or EventStatus.Requested
        && (day is null || o.Days.To is null || o.Days.To >= day)
        && (day is null || o.Reports.Any(r => r.Published?.Earliest is not { } p || p <= day));
}
