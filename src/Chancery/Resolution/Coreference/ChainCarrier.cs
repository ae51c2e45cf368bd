using Chancery.Actors;
using Chancery.Articles;
using Chancery.Language;
using Chancery.Statements;

namespace Chancery.Resolution.Coreference;

/// <summary>
/// Carries the hands a statement passed through to its neighbours: a speaker who goes on ("he added", "the source also said") is still heard
/// through the same outlet, and who translated one part of an occasion translated the rest of it.
/// </summary>
internal static class ChainCarrier
{
    private const int Reach = 2;

    public static IReadOnlyList<Statement> Carry(Article article, Analysis analysis, IReadOnlyList<Statement> statements, IReadOnlyList<Actor> actors)
    {
        Statement[] all = [.. statements];
        int[] order = [.. Enumerable.Range(0, all.Length).OrderBy(i => all[i].Cue.Count > 0 ? all[i].Cue[0].Start : 0).ThenBy(i => i)];
        Forward(analysis, all, order, actors);
        Translators(all, order);
        Credited(article, all);
        return all;
    }

    /// <summary>The agency of the dateline hands on all that the report says, unless it is the article's own outlet.</summary>
    private static void Credited(Article article, Statement[] all)
    {
        if (article.Credit is not { } credit || (article.Outlet is { } outlet && NameMatch.SameOrganisation(outlet, credit))) return;
        int at = article.Text.IndexOf("(" + credit + ")", StringComparison.Ordinal);
        if (at < 0) return;
        var link = new ChainLink(ChainRole.Agency, credit, null, new Span(at + 1, at + 1 + credit.Length));
        for (int i = 0; i < all.Length; i++)
        {
            if (all[i].Chain.Count > 0 && all[i].Content[0].Start > at && !all[i].Chain.Any(l => NameMatch.SameOrganisation(l.Name, credit))) all[i] = With(all[i], [link]);
        }
    }

    private static void Forward(Analysis analysis, Statement[] all, int[] order, IReadOnlyList<Actor> actors)
    {
        int previous = -1;
        foreach (int i in order)
        {
            if (all[i].Nested is not null || all[i].Chain.Count == 0) continue;
            bool goes = previous >= 0 && all[i].Chain.Count == 1 && SameSpeaker(all[i], all[previous]) && Sentence(analysis, all[i]) - Sentence(analysis, all[previous]) <= Reach && GoesOn(all[i], actors);
            if (goes) all[i] = With(all[i], all[previous].Chain.Skip(1).Where(l => l.Role is ChainRole.Agency or ChainRole.Outlet or ChainRole.Republisher));
            previous = i;
        }
    }

    private static void Translators(Statement[] all, int[] order)
    {
        foreach (int t in order)
        {
            ChainLink[] hands = [.. all[t].Chain.Skip(1).Where(l => !l.Carried && l.Role is ChainRole.Agency or ChainRole.Translator)];
            if (!Array.Exists(hands, l => l.Role == ChainRole.Translator)) continue;
            foreach (int i in order)
            {
                if (i != t && SameSpeaker(all[i], all[t])) all[i] = With(all[i], hands) with { TranslatedFrom = all[i].TranslatedFrom ?? all[t].TranslatedFrom };
            }
        }
    }

    private static bool SameSpeaker(Statement a, Statement b) => a.Chain.Count > 0 && b.Chain.Count > 0 && a.Chain[0].Id is { } id && id == b.Chain[0].Id;

    private static bool GoesOn(Statement statement, IReadOnlyList<Actor> actors) => statement.Speaker is { } s && actors[s].IsAnaphor;

    private static int Sentence(Analysis analysis, Statement statement) => analysis.SentenceOf(analysis.WordsIn(statement.Cue[0]).First);

    private static Statement With(Statement statement, IEnumerable<ChainLink> hands)
    {
        ChainLink[] more = [.. hands.Where(h => !statement.Chain.Any(l => l.Name == h.Name)).Select(h => h with { Carried = true })];
        return more.Length == 0 ? statement : statement with { Chain = [.. statement.Chain, .. more] };
    }
}
