using Chancery.Actors;
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

    public static IReadOnlyList<Statement> Carry(Analysis analysis, IReadOnlyList<Statement> statements, IReadOnlyList<Actor> actors)
    {
        Statement[] all = [.. statements];
        int[] order = [.. Enumerable.Range(0, all.Length).OrderBy(i => all[i].Cue.Count > 0 ? all[i].Cue[0].Start : 0).ThenBy(i => i)];
        Forward(analysis, all, order, actors);
        Translators(all, order);
        return all;
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
                if (i != t && SameSpeaker(all[i], all[t])) all[i] = With(all[i], hands);
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
