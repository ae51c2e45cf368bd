using Chancery.Events;
using Chancery.Record.Disagreements;
using Chancery.Record.Identity;
using Chancery.Record.Relations;
using NodaTime;

namespace Chancery.Record.Queries;

/// <summary>Where citizens of one state can vote in another on a day: the host's rule, the request, the reply and its reasons, the alternative.</summary>
internal static class VoteQuery
{
    /// <summary>Requests and replies older than this before the day belong to another election.</summary>
    private const int Season = 400;

    public static VoteAnswer Of(string home, string host, LocalDate on, PairRecord record, ReasonFinder reasons)
    {
        Occurrence[] voting = [.. record.Occurrences.Where(o => o.Type.StartsWith("voting_abroad.", StringComparison.Ordinal) && InSeason(o, on))];
        Occurrence? Last(string type, Func<Occurrence, bool>? and = null) =>
            voting.Where(o => o.Type == type && o.IsActual && (and is null || and(o))).OrderByDescending(o => o.Days.To ?? on).ThenBy(o => o.Id, StringComparer.Ordinal).FirstOrDefault();

        Occurrence? request = Last("voting_abroad.requested", o => Communications.Sender(o) != host);
        Occurrence? denied = Last("voting_abroad.denied"), permitted = Last("voting_abroad.permitted") ?? Last("voting_abroad.held", o => PlaceOf(o, host) is null);
        Occurrence? reply = denied is null || permitted?.Days.From > denied.Days.To ? permitted ?? denied : denied;
        Occurrence? elsewhere = voting.Where(o => o.Type is "voting_abroad.arranged" or "voting_abroad.held" && o.Status is not (EventStatus.Denied or EventStatus.Negated) && PlaceOf(o, host) is not null).OrderByDescending(o => o.Reports.Count).ThenBy(o => o.Id, StringComparer.Ordinal).FirstOrDefault();
        string answer = reply == permitted && permitted is not null ? "yes" : elsewhere is not null ? "elsewhere" : denied is not null ? "no" : "not stated";
        Occurrence[] used = [.. new[] { request, reply, elsewhere }.OfType<Occurrence>()];
        return new(
            home,
            host,
            Election(record, on),
            answer,
            Rule(record, host),
            Step(request, record, host, reasons),
            Step(reply, record, host, reasons),
            Step(elsewhere, record, host, reasons),
            request?.When?.Earliest is { } asked && asked <= on ? Period.DaysBetween(asked, on) : null,
            Why(answer, host),
            EvidenceMaker.Of(used.SelectMany(o => o.Reports)));
    }

    private static bool InSeason(Occurrence o, LocalDate on) =>
        (o.Days.From is not { } from || from <= on.PlusDays(1)) && (o.Days.To is not { } to || to >= on.PlusDays(-Season));

    private static string? Election(PairRecord record, LocalDate on) =>
        record.Occurrences.Where(o => o.Type is "election.scheduled" or "election.held" && o.Days.IsBounded && o.Days.From <= on && on <= o.Days.To).OrderBy(o => o.Days.Length).ThenBy(o => o.Id, StringComparer.Ordinal).Select(o => $"{o.Reports[0].Words} ({o.When})").FirstOrDefault();

    private static VoteRule? Rule(PairRecord record, string host)
    {
        var rules = record.Articles.SelectMany(a => a.Reading.Rules.Where(r => (r.State is null || r.State == host) && IsVoting(r, a.Text)).Select(r => (Article: a, Rule: r))).ToArray();
        if (rules.Length == 0) return null;
        var first = rules.OrderBy(r => Array.IndexOf(["must", "may not", "generally", "may"], r.Rule.Strength)).First();
        return new(host, first.Rule.Span.Of(first.Article.Text), first.Rule.Strength,
            [.. rules.Select(r => $"{r.Rule.Strength}: {r.Rule.Span.Of(r.Article.Text)}").Distinct(StringComparer.Ordinal)],
            [.. rules.Select(r => EvidenceMaker.Of(r.Article, r.Article.SentenceOf(r.Rule.Span), Statement(r.Article, r.Rule), null)).Distinct()]);
    }

    private static Statements.Statement? Statement(Store.RecordedArticle a, HostRule r) =>
        r.Statement is { } i && (uint)i < (uint)a.Reading.Statements.Count ? a.Reading.Statements[i] : null;

    private static bool IsVoting(HostRule r, string text) =>
        new[] { "vot", "poll", "ballot", "election" }.Any(w => r.Subject.Contains(w, StringComparison.OrdinalIgnoreCase) || r.Span.In(text).Contains(w, StringComparison.OrdinalIgnoreCase));

    private static VoteStep? Step(Occurrence? o, PairRecord record, string host, ReasonFinder reasons)
    {
        if (o is null) return null;
        EventLine line = EventLines.Of(o, record);
        return new(o.Id, o.Type, line.Status, line.When?.Edtf, o.Type is "voting_abroad.arranged" or "voting_abroad.held" ? PlaceOf(o, host) : o.ActorStates.FirstOrDefault(), line.Where,
            [.. o.Reports.SelectMany(r => reasons.Of(r)).Select(r => r.Text).Distinct(StringComparer.Ordinal)], line.Evidence);
    }

    /// <summary>The state where voting is arranged, if it is not the host's own ground.</summary>
    private static string? PlaceOf(Occurrence o, string host) =>
        o.Reports.SelectMany(r => PairFinder.StatesOf(r.Article, r.Event.Others.Concat(r.Event.Targets)).Append(r.Event.Where?.State)).OfType<string>().Where(s => s != host && s != o.Pair.Other(host)).Order(StringComparer.Ordinal).FirstOrDefault();

    private static string Why(string answer, string host) => answer switch
    {
        "yes" => $"{host} allows it",
        "no" => $"{host} denied the request and no report tells of an arrangement elsewhere",
        "elsewhere" => $"not in {host}; voting is arranged elsewhere",
        _ => "no report tells of a reply or an arrangement for this day",
    };
}
