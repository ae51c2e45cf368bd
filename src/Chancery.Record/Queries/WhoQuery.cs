using Chancery.Calendar;
using Chancery.Record.Identity;
using Chancery.Record.Origins;
using Chancery.Record.Store;
using Sayings = Chancery.Record.Origins.Utterances;

namespace Chancery.Record.Queries;

/// <summary>What the record holds on a person, offices as attested and never looked up.</summary>
internal static class WhoQuery
{
    public static PersonFile? Find(IReadOnlyList<RecordedArticle> articles, string name, Rulings rulings)
    {
        string[] wanted = NameKey.Tokens(name);
        PersonIndex people = PersonIndex.Build(articles, rulings);
        Person? person = people.People
            .Where(p => p.Mentions.Any(m => wanted.All(w => m.Tokens.Contains(w))))
            .OrderByDescending(p => p.Mentions.Count).ThenBy(p => p.Id, StringComparer.Ordinal).FirstOrDefault();
        if (person is null) return null;
        List<Utterance> utterances = Sayings.Of(articles, people, rulings);
        OriginIndex origins = OriginIndex.Build(articles, utterances);
        return new(
            person.Name,
            person.Id,
            person.Names,
            [.. person.Mentions.SelectMany(m => m.Offices.Select(o => (Office: o, m.State, Mention: m))).GroupBy(x => (x.Office, x.State)).Select(g => Office(g.Key.Office, g.Key.State, [.. g.Select(x => x.Mention)])).OrderBy(o => o.Attested.Count > 0 ? o.Attested[0] : "9", StringComparer.Ordinal).ThenBy(o => o.Office, StringComparer.Ordinal)],
            [.. utterances.Where(u => u.SpeakerId == person.Id).Select(u => ClaimQuery.Of(u, origins, [])).OrderBy(c => c.SaidOn ?? c.Evidence.Published ?? "9", StringComparer.Ordinal).ThenBy(c => c.Evidence.Hash, StringComparer.Ordinal).ThenBy(c => c.Evidence.Start)],
            [.. person.Mentions.Select(Footnote)],
            person.Why);
    }

    private static OfficeLine Office(string office, string? state, PersonMention[] mentions)
    {
        EdtfInterval[] days = [.. mentions.Select(m => m.Article.Reading.Published.Interval).OfType<EdtfInterval>().Where(i => i.Latest is not null).DistinctBy(i => i.Text).OrderBy(i => i.Latest).ThenBy(i => i.Earliest)];
        string? valid = days.Length == 0 ? null : days.Length == 1 ? days[0].Text : EdtfInterval.Between(days[0].Earliest ?? days[0].Latest, days[^1].Latest).Text;
        return new(office, state, [.. days.Select(d => d.Text)], valid, [.. mentions.Select(Footnote)]);
    }

    private static Evidence Footnote(PersonMention m) => EvidenceMaker.Of(m.Article, m.Article.SentenceOf(m.Span), null, null);
}
