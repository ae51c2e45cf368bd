namespace Chancery.Actors;

/// <summary>In which way some words stand for a state.</summary>
internal enum StateUse
{
    Name,
    Adjective,
    Person,
    People,
    Capital,
    Seat,
}
