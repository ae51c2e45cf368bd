using Chancery.Record.Store;
using NodaTime;

namespace Chancery.Record.Queries;

/// <summary>What pages, exports and assistants ask beyond the commands' questions: one thing by its id, and views over all pairs.</summary>
public interface IPageQueries : IRecordQueries
{
    /// <summary>Changes whenever the record does; answers may be kept as long as it stays.</summary>
    string Version();

    /// <summary>The occurrence of that id, or of a mention merged into it; null when there is none.</summary>
    EventLine? Event(string id);

    DisagreementLine? Disagreement(string id);

    /// <summary>One claim by its id, or null.</summary>
    ClaimLine? Claim(string id);

    /// <summary>The article with all its layers by hash or id, or null.</summary>
    RecordedArticle? Reading(string article);

    /// <summary>Every value each facet of the pair has had: one line a stretch, by facet, direction, subject and first day.</summary>
    IReadOnlyList<FacetLine> History(string a, string b, LocalDate? knownBy = null);

    /// <summary>How many articles told of each pair in each month of publication, by pair and month; both months (yyyy-MM) are included.</summary>
    IReadOnlyList<PairMonth> Activity(string from, string until);

    /// <summary>From when to when articles tell of each pair that a dated one tells of, by pair.</summary>
    IReadOnlyList<PairSpan> Months();

    /// <summary>Number of articles in the record.</summary>
    int Count();

    /// <summary>The articles recorded last, latest first, without their other versions (one address may have thousands); <paramref name="skip"/> leaves out as many.</summary>
    IReadOnlyList<ArticleSummary> Latest(int limit, int skip = 0);

    /// <summary>Names of the people in most articles, most first.</summary>
    IReadOnlyList<string> People(int limit = 50);
}
