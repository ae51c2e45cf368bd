using NodaTime;

namespace Chancery.Record.Queries;

/// <summary>
/// What can be asked of a record; views ask nothing else. States are alpha-3 codes. <c>asOf</c> is valid time,
/// <c>knownBy</c> the day by which reports had appeared; null means no limit. Answers are plain values in the contract's shapes.
/// </summary>
public interface IRecordQueries
{
    /// <summary>Every pair of states some article tells of, most articles first, then by code.</summary>
    IReadOnlyList<PairSummary> Pairs();

    /// <summary>Every article, by publication date, then id.</summary>
    IReadOnlyList<ArticleSummary> Articles();

    /// <summary>The article's own text by its hash or id, or null.</summary>
    string? TextOf(string article);

    Brief Brief(string a, string b, LocalDate? asOf = null, LocalDate? knownBy = null);

    PairStatus Status(string a, string b, LocalDate? asOf = null, LocalDate? knownBy = null);

    Timeline Timeline(string a, string b, LocalDate? from = null, LocalDate? to = null, LocalDate? knownBy = null);

    /// <param name="byReport">True: the days are of report time (what had been reported by then), else of valid time.</param>
    PairDiff Diff(string a, string b, LocalDate from, LocalDate to, bool byReport = false);

    /// <param name="by">Only what this person, office or outlet said; null for everybody.</param>
    ClaimList Claims(string text, string? by = null, LocalDate? knownBy = null);

    /// <param name="a">Null, with <paramref name="b"/>, for every pair.</param>
    DisagreementList Disagreements(string? a = null, string? b = null, LocalDate? knownBy = null);

    VoteAnswer Vote(string home, string host, LocalDate on, LocalDate? knownBy = null);

    /// <summary>Null when nobody of that name is in the record.</summary>
    /// <param name="latest">Look only into so many articles that may name the person, the latest: a page must not wait for thousands.</param>
    PersonFile? Who(string name, int latest = int.MaxValue);

    SearchResult Search(string text, int limit = 50);

    IReadOnlyList<DecisionLine> Decisions();

    /// <summary>Null when nothing in the record has that id.</summary>
    Explanation? Explain(string id);
}
