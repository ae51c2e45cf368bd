using Chancery.Actors;

namespace Chancery.Resolution.Coreference;

/// <summary>One actor of an article while its mentions are gathered.</summary>
internal sealed class Entity(int number)
{
    public int Number { get; } = number;

    public ActorKind Kind { get; set; }

    /// <summary>The fullest name so far.</summary>
    public string Name { get; set; } = "";

    public string Id { get; set; } = "";

    public bool IsNamed { get; set; }

    public string? State { get; set; }

    public string? Office { get; set; }

    public string? Sector { get; set; }

    public string? Gender { get; set; }

    public bool IsPlural { get; set; }

    /// <summary>Indexes of its mentions, in text order.</summary>
    public List<int> Mentions { get; } = [];

    /// <summary>Takes in what mention <paramref name="index"/> tells; what is known already stays.</summary>
    public void Add(int index, Actor actor)
    {
        bool named = actor.NameSpan is not null || actor.Kind is ActorKind.State;
        if (Mentions.Count == 0 || (!actor.IsAnaphor && (named && !IsNamed || (named == IsNamed && actor.Name.Length > Name.Length && Kind == ActorKind.Person))))
        {
            (Name, Id) = (actor.Name, actor.Id);
            if (Mentions.Count == 0 || named) Kind = actor.Kind;
        }

        IsNamed |= named;
        State ??= actor.State;
        Office ??= actor.Office;
        Sector ??= actor.Sector;
        Gender ??= actor.Gender;
        IsPlural |= actor.IsPlural && !actor.IsFirstPerson;
        Mentions.Add(index);
    }
}
