using Chancery.Actors;
using Chancery.Record.Identity;
using Chancery.Record.Store;
using Chancery.Statements;

namespace Chancery.Record.Origins;

/// <summary>Reads the statements of articles as utterances of people, offices and bodies.</summary>
internal static class Utterances
{
    public static List<Utterance> Of(IEnumerable<RecordedArticle> articles, PersonIndex people, Rulings rulings)
    {
        var all = new List<Utterance>();
        foreach (RecordedArticle a in articles)
            for (int i = 0; i < a.Reading.Statements.Count; i++)
            {
                Utterance u = Of(a, i, people);
                if (!rulings.IsRejected(u.Id)) all.Add(u);
            }

        return all;
    }

    private static Utterance Of(RecordedArticle article, int index, PersonIndex people)
    {
        Statement s = article.Reading.Statements[index];
        string id = ContentId.Statement(article, s);
        ChainLink? first = s.Chain.Count > 0 ? s.Chain[0] : null;
        Actor? actor = s.Speaker is { } i && (uint)i < (uint)article.Reading.Actors.Count ? article.Reading.Actors[i] : null;
        Person? person = people.Of(article, actor?.Id) ?? people.Of(article, first?.Id) ?? (actor is null ? null : Holder(article, actor, people));
        if (person is not null) return new(article, index, id, person.Id, person.Name, actor?.State ?? person.States.FirstOrDefault());
        string name = first?.Name ?? actor?.Name ?? string.Join(' ', s.Source.Select(x => x.Of(article.Text)));
        return new(article, index, id, name.Length == 0 ? "" : $"{actor?.State?.ToLowerInvariant()}:{NameKey.Fold(name)}", name, actor?.State);
    }

    /// <summary>An office named without its holder is the one person the article names in that office of that state.</summary>
    private static Person? Holder(RecordedArticle article, Actor office, PersonIndex people)
    {
        if (office.Kind != ActorKind.Office || office.Office is null) return null;
        Person[] holders = [.. article.Reading.Actors
            .Where(a => a.Kind == ActorKind.Person && a.Office == office.Office && (office.State is null || a.State == office.State))
            .Select(a => people.Of(article, a.Id)).OfType<Person>().Distinct()];
        return holders.Length == 1 ? holders[0] : null;
    }
}
