using Chancery.Actors;
using Chancery.Record.Store;

namespace Chancery.Record.Identity;

/// <summary>
/// Who is who over several articles. Names are compared only where the last name sounds alike; two are one when their given names
/// agree (or one has none) and their states do not differ. Every merge keeps its reason; decisions can force or forbid one.
/// </summary>
internal sealed class PersonIndex
{
    private readonly Dictionary<(string Hash, string Actor), Person> _byMention = [];

    private PersonIndex(IReadOnlyList<Person> people)
    {
        People = people;
        foreach (Person p in people)
            foreach (PersonMention m in p.Mentions) _byMention[(m.Article.Hash, m.ActorId)] = p;
    }

    public IReadOnlyList<Person> People { get; }

    public Person? Of(RecordedArticle article, int actor) =>
        (uint)actor < (uint)article.Reading.Actors.Count ? Of(article, article.Reading.Actors[actor].Id) : null;

    public Person? Of(RecordedArticle article, string? actorId) =>
        actorId is not null && _byMention.TryGetValue((article.Hash, actorId), out Person? p) ? p : null;

    /// <summary>Indexes everybody the articles name. The order of the articles does not matter.</summary>
    public static PersonIndex Build(IEnumerable<RecordedArticle> articles, Rulings? rulings = null)
    {
        PersonMention[] mentions = [.. articles.OrderBy(a => a.Hash, StringComparer.Ordinal).SelectMany(MentionsOf)];
        var groups = new Groups(mentions.Length);
        foreach (var block in Enumerable.Range(0, mentions.Length).Where(i => mentions[i].Tokens.Length > 0).GroupBy(i => mentions[i].Tokens[^1]))
            Join([.. block], mentions, groups, rulings ?? Rulings.None);
        return new([.. groups.All().Select(g => Make([.. g.Select(i => mentions[i])]))]);
    }

    public static IEnumerable<PersonMention> MentionsOf(RecordedArticle article) =>
        article.Reading.Actors
            .Where(a => a.Kind == ActorKind.Person)
            .GroupBy(a => a.Id)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new PersonMention(
                article,
                g.Key,
                Longest(g.Select(a => a.Name)),
                g.Select(a => a.State).FirstOrDefault(s => s is not null),
                [.. g.Select(a => a.Office).OfType<string>().Distinct(StringComparer.Ordinal)],
                (g.FirstOrDefault(a => !a.IsAnaphor) ?? g.First()).Span));

    private static string Longest(IEnumerable<string> names) =>
        names.OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal).First();

    /// <summary>Full names first, so that a bare last name joins a person rather than bridging two. A full name that sounds and belongs as an earlier one goes with it.</summary>
    private static void Join(int[] block, PersonMention[] mentions, Groups groups, Rulings rulings)
    {
        int[] order = [.. block.OrderByDescending(i => mentions[i].Tokens.Length).ThenBy(i => mentions[i].Name, StringComparer.Ordinal).ThenBy(i => mentions[i].Article.Hash, StringComparer.Ordinal)];
        var heads = new List<int>();
        var known = new Dictionary<(string, string?), int>();
        foreach (int i in order)
        {
            if (mentions[i].Tokens.Length > 1 && !known.TryAdd((string.Join(' ', mentions[i].Tokens), mentions[i].State), i))
            {
                groups.Unite(known[(string.Join(' ', mentions[i].Tokens), mentions[i].State)], i);
                continue;
            }

            int[] same = [.. heads.Where(h => Same(mentions[h], mentions[i], rulings)).DistinctBy(groups.Find)];
            bool full = mentions[i].Tokens.Length > 1;
            int[] byState = [.. same.Where(h => mentions[h].State is not null && mentions[h].State == mentions[i].State)];
            int[] choice = full || same.Length < 2 ? same : byState;
            if (choice.Length == 1 || (full && choice.Length > 1)) groups.Unite(choice[0], i);
            if (choice.Length == 0 || full) heads.Add(i);
        }
    }

    private static bool Same(PersonMention a, PersonMention b, Rulings rulings)
    {
        if (rulings.HasSplits && rulings.Forbids(PersonId(a), PersonId(b))) return false;
        if (a.State is not null && b.State is not null && a.State != b.State) return false;
        return GivenNamesAgree(a.Tokens, b.Tokens);
    }

    private static bool GivenNamesAgree(string[] a, string[] b)
    {
        if (a.Length < 2 || b.Length < 2) return true;
        for (int i = 0; i < a.Length - 1; i++)
            for (int j = 0; j < b.Length - 1; j++)
                if (TokensAgree(a[i], b[j])) return true;
        return false;
    }

    private static bool TokensAgree(string a, string b) =>
        a == b || (a.Length == 1 && b.StartsWith(a, StringComparison.Ordinal)) || (b.Length == 1 && a.StartsWith(b, StringComparison.Ordinal)) || (a.Length > 5 && b.Length > 5 && OneEdit(a, b));

    private static bool OneEdit(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1) return false;
        int i = 0, last = Math.Min(a.Length, b.Length);
        while (i < last && a[i] == b[i]) i++;
        string restA = a[i..], restB = b[i..];
        return a.Length == b.Length ? restA.Length == 0 || restA[1..] == restB[1..] : a.Length > b.Length ? restA[1..] == restB : restB[1..] == restA;
    }

    private static string PersonId(PersonMention m) =>
        "p-" + (m.State is { } s ? s.ToLowerInvariant() + "-" : "") + string.Join('-', m.Tokens.Length > 1 ? [m.Tokens[0], m.Tokens[^1]] : m.Tokens);

    private static Person Make(PersonMention[] mentions)
    {
        string[] names = [.. mentions.GroupBy(m => m.Name).OrderByDescending(g => g.Key.Contains(' ', StringComparison.Ordinal)).ThenByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)];
        PersonMention first = mentions.First(m => m.Name == names[0]);
        string[] states = [.. mentions.Select(m => m.State).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        string[] why = [.. names.Skip(1).Select(n => $"“{n}” and “{names[0]}”: the last names sound alike and nothing else about them differs")];
        return new(PersonId(first with { State = first.State ?? states.FirstOrDefault() }), names, states, mentions, why);
    }
}
