using Chancery.Actors;
using Chancery.Statements;

namespace Chancery.Resolution.Coreference;

/// <summary>Names each chain's speaker by what its mention was resolved to.</summary>
internal static class SpeakerNames
{
    public static IReadOnlyList<Statement> Apply(IReadOnlyList<Statement> statements, IReadOnlyList<Actor> actors) =>
        [.. statements.Select(s => s.Speaker is { } index && s.Chain.Count > 0 ? Named(s, actors[index]) : s)];

    private static Statement Named(Statement statement, Actor speaker)
    {
        ChainLink first = statement.Chain[0] with { Name = speaker.Name, Id = speaker.Id };
        return statement with { Chain = [first, .. statement.Chain.Skip(1)], Ambiguous = speaker.Ambiguous };
    }
}
