using Chancery.Actors;
using Chancery.Record.Identity;
using Chancery.Record.Store;
using Chancery.Statements;

namespace Chancery.Record.Origins;

/// <summary>Reads the statements of articles as utterances of people, offices and bodies.</summary>
internal static class Utterances
{
    /// <summary>Offices change hands; within so many days an attested holder is taken to be the one meant.</summary>
    private const int Term = 183;

    public static List<Utterance> Of(IEnumerable<RecordedArticle> articles, PersonIndex people, Rulings rulings)
    {
        var all = new List<Utterance>();
        var holders = people.People.SelectMany(p => p.Mentions).SelectMany(m => m.Offices.Select(o => (Office: o, Mention: m))).ToLookup(x => (x.Office, x.Mention.State), x => x.Mention);
        foreach (RecordedArticle a in articles)
            for (int i = 0; i < a.Reading.Statements.Count; i++)
            {
                Utterance u = Of(a, i, people, holders);
                if (!rulings.IsRejected(u.Id)) all.Add(u);
            }

        return all;
    }

    private static Utterance Of(RecordedArticle article, int index, PersonIndex people, ILookup<(string, string?), PersonMention> holders)
    {
        Statement s = article.Reading.Statements[index];
        string id = ContentId.Statement(article, s);
        ChainLink? first = s.Chain.Count > 0 ? s.Chain[0] : null;
        Actor? actor = s.Speaker is { } i && (uint)i < (uint)article.Reading.Actors.Count ? article.Reading.Actors[i] : null;
        Person? person = people.Of(article, actor?.Id) ?? people.Of(article, first?.Id) ?? (actor is null ? null : Holder(article, actor, people, holders));
        if (person is not null) return new(article, index, id, person.Id, person.Name, actor?.State ?? person.States.FirstOrDefault());
        string name = first?.Name ?? actor?.Name ?? string.Join(' ', s.Source.Select(x => x.Of(article.Text)));
        return new(article, index, id, name.Length == 0 ? "" : $"{actor?.State?.ToLowerInvariant()}:{NameKey.Fold(name)}", name, actor?.State);
    }

    /// <summary>
    /// An office named without its holder is the one person whom the article names in that office of that state; where it names none, the one whom
    /// the other articles of about that time do.
    /// </summary>
    private static Person? Holder(RecordedArticle article, Actor office, PersonIndex people, ILookup<(string, string?), PersonMention> holders)
    {
        if (office.Kind != ActorKind.Office || office.Office is null || office.State is null) return null;
        PersonMention[] held = [.. holders[(office.Office, office.State)].Where(m => Near(m.Article, article))];
        PersonMention[] own = [.. held.Where(m => m.Article.Hash == article.Hash)];
        Person[] several = [.. (own.Length > 0 ? own : held).Select(m => people.Of(m.Article, m.ActorId)).OfType<Person>().Distinct()];
        return several.Length == 1 ? several[0] : null;
    }

    private static bool Near(RecordedArticle a, RecordedArticle b) =>
        Days.Of(a.Reading.Published.Interval).Gap(Days.Of(b.Reading.Published.Interval)) <= Term;
}
