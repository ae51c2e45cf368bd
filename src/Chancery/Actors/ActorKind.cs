namespace Chancery.Actors;

/// <summary>What sort of actor a mention is.</summary>
public enum ActorKind
{
    State,
    Person,
    Office,
    Organisation,
    Outlet,
    Mission,
    Group,
    Place,
}
