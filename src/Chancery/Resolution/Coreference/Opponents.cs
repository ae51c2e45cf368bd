using Chancery.Actors;
using Chancery.Events;

namespace Chancery.Resolution.Coreference;

/// <summary>Which states somebody deals with as another's, by the events they share: whose ministers they meet, whose envoys they summon, whom they accuse.</summary>
internal sealed class Opponents
{
    /// <summary>Acts that only a state does: whoever is named as doing them acts for one.</summary>
    private static readonly string[] _ofStates = ["relations.", "recognition.", "diplomats.", "ambassador.", "mission.", "envoy."];
    private static readonly string[] _within = ["election.", "regime.", "press."];
    private readonly Dictionary<Entity, List<(Entity? Who, string? State, bool Meets)>> _others = [];
    private readonly HashSet<Entity> _acting = [];
    private readonly Entity?[] _of;

    public Opponents(Reading reading, Entity?[] of)
    {
        _of = of;
        foreach (Event e in reading.Events)
        {
            bool own = e.Type.Contains('.', StringComparison.Ordinal) || e.Plover == "CONSULT", meeting = e.Plover == "CONSULT" && e.Targets.Count == 0;
            if (Array.Exists(_within, t => e.Type.StartsWith(t, StringComparison.Ordinal)) || (!own && e.Plover is not ("REQUEST" or "ACCUSE" or "REJECT" or "THREATEN"))) continue;
            Participant[] parties = [.. e.Actors, .. e.Targets];
            foreach (Participant p in parties)
            {
                if (Who(p) is not { } who) continue;
                if (Array.Exists(_ofStates, t => e.Type.StartsWith(t, StringComparison.Ordinal)) && p.Role == "actor") _acting.Add(who);
                foreach (Participant q in parties)
                {
                    bool across = p.Role != q.Role || meeting;
                    if (across && !p.Span.Overlaps(q.Span) && Who(q) != who && (own || IsState(q))) Add(who, Who(q), q.State, meets: e.Plover == "CONSULT");
                }
            }
        }
    }

    /// <summary>"her Chilean counterpart": she is of another state than he.</summary>
    /// <param name="meets">True for a meeting, a call or a visit, which brings third states in; other acts concern the pair spoken of.</param>
    public void Add(Entity who, Entity? other, string? state, bool meets)
    {
        if (!_others.TryGetValue(who, out var others)) _others[who] = others = [];
        others.Add((other, state, meets));
    }

    public bool Deals(Entity who, string state) => _others.TryGetValue(who, out var others) && others.Exists(o => (o.State ?? o.Who?.State) == state);

    /// <summary>True where nothing but a meeting tells that a state is another's.</summary>
    public bool OnlyMeets(Entity who, string state) => Deals(who, state) && !_others[who].Exists(o => !o.Meets && (o.State ?? o.Who?.State) == state);

    public bool ActsAsState(Entity who) => _acting.Contains(who);

    private Entity? Who(Participant p) => p.Actor >= 0 && p.Actor < _of.Length ? _of[p.Actor] : null;

    private bool IsState(Participant p) => Who(p) is not { } who || who.Kind is ActorKind.State || who is { Kind: ActorKind.Organisation, Sector: "GOV" };
}
