using Chancery.Record.Identity;
using Chancery.Record.Store;

namespace Chancery.Record.Origins;

/// <summary>
/// Counts sources, not outlets. What one speaker says on one occasion is one origin through however many hands it comes;
/// an outlet's own words are one origin with every copy of them and every version of the same address.
/// </summary>
internal sealed class OriginIndex
{
    private readonly Dictionary<string, string> _byStatement = [];
    private readonly CopyGroups _copies;

    private OriginIndex(CopyGroups copies) => _copies = copies;

    public static OriginIndex Build(IReadOnlyList<RecordedArticle> articles, IReadOnlyList<Utterance> utterances)
    {
        var index = new OriginIndex(CopyGroups.Of(articles));
        foreach (var speaker in utterances.GroupBy(u => u.SpeakerId).OrderBy(g => g.Key, StringComparer.Ordinal))
            foreach (List<Utterance> occasion in speaker.Key.Length == 0 ? Unnamed(index, speaker) : Occasions.Of(speaker))
            {
                string id = ContentId.Of("u-", speaker.Key, occasion.Select(u => u.Id).Order(StringComparer.Ordinal).First());
                foreach (Utterance u in occasion) index._byStatement[u.Id] = id;
            }

        return index;
    }

    public string Of(Utterance u) => _byStatement[u.Id];

    /// <summary>The origin of a report: its statement's, else the outlet's own words and every copy of them.</summary>
    public string Of(Report r)
    {
        if (r.Statement is not null && _byStatement.TryGetValue(ContentId.Statement(r.Article, r.Statement), out string? said)) return said;
        return OfOwnVoice(r.Article, r.Sentence);
    }

    /// <summary>The origin of a sentence an outlet tells in its own voice.</summary>
    public string OfOwnVoice(RecordedArticle article, Language.Span sentence) => "v-" + _copies.Of(article, sentence)[..24];

    public int Count(Occurrence o) => o.Reports.Select(Of).Distinct(StringComparer.Ordinal).Count();

    private static IEnumerable<List<Utterance>> Unnamed(OriginIndex index, IEnumerable<Utterance> all) =>
        all.GroupBy(u => index._copies.Of(u.Article, u.Span)).Select(g => g.ToList());
}
