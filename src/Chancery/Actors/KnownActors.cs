using Chancery.Lexicon;

namespace Chancery.Actors;

/// <summary>Outlets, organisations, bodies of one state, armed groups and places of the lexicon, found by name.</summary>
internal sealed class KnownActors(LexiconFiles files)
{
    private readonly OutletList _outlets = OutletList.Load(files);
    private readonly OrganisationList _organisations = OrganisationList.Load(files);
    private readonly BodyList _bodies = BodyList.Load(files);
    private readonly ArmedGroupList _groups = ArmedGroupList.Load(files);
    private readonly PlaceList _places = PlaceList.Load(files);

    /// <summary>The longest known name at <paramref name="start"/>; its end, or -1.</summary>
    public int Match(string text, int start, int limit, out KnownActor found)
    {
        ReadOnlySpan<char> rest = text.AsSpan(start, limit - start);
        int best = 0;
        found = default;
        if (_organisations.TryMatch(rest, out int length, out Organisation organisation)) (best, found) = (length, new(ActorKind.Organisation, organisation.Name, organisation.State, organisation.Sector, false));
        if (_groups.TryMatch(rest, out length, out ArmedGroup group) && length > best) (best, found) = (length, new(ActorKind.Group, group.Name, group.States.Length > 0 ? group.States[0] : null, group.Sector, false));
        if (_bodies.TryMatch(rest, out length, out Body body) && body.State is not null && length > best) (best, found) = (length, new(ActorKind.Organisation, rest[..length].ToString(), body.State, body.Sector, false));
        if (_outlets.TryMatch(rest, out OutletName outlet) && outlet.Length > best) (best, found) = (outlet.Length, new(ActorKind.Outlet, outlet.Outlet.Name, outlet.Outlet.State, "MED", outlet.Common));
        if (_places.TryMatch(rest, out Place place) && place.Length > best && place.Kind is not PlaceKind.People) (best, found) = (place.Length, new(ActorKind.Place, place.Name, place.States.Length > 0 ? place.States[0] : null, null, false));
        return best > 0 ? start + best : -1;
    }
}
