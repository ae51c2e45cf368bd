namespace Chancery.Lexicon;

/// <summary>What an entry of the list of states is; it says how news names it, nothing about its recognition.</summary>
public enum StateKind
{
    /// <summary>A member of the United Nations.</summary>
    Member,

    /// <summary>An observer state at the United Nations.</summary>
    Observer,

    /// <summary>A territory of another state, named as if it were one.</summary>
    Territory,

    /// <summary>A union of states that acts as a party: the European Union, the United Nations.</summary>
    Union,

    /// <summary>Named as a state is, and neither a member nor an observer.</summary>
    Other,

    /// <summary>A state that was.</summary>
    Former,
}
