namespace Chancery.Lexicon;

/// <summary>How a name stands for a state; one spelling may have several uses ("Greek": adjective and person).</summary>
[Flags]
public enum NameUse
{
    None = 0,

    /// <summary>The short name, the formal name or another name of the state itself.</summary>
    Name = 1,

    /// <summary>Letters that stand for the state ("U.S.", "DPRK").</summary>
    Abbreviation = 2,

    /// <summary>A name the state bore before ("Burma").</summary>
    Former = 4,

    /// <summary>The adjective before a noun ("Danish").</summary>
    Adjective = 8,

    /// <summary>One person of it ("Dane").</summary>
    Person = 16,

    /// <summary>Several persons, or all of them ("Danes").</summary>
    People = 32,

    /// <summary>A city that is the seat of government and may stand for it ("Copenhagen"); whether it does is the sentence's matter.</summary>
    Capital = 64,

    /// <summary>A house that stands for the government ("Christiansborg").</summary>
    Seat = 128,
}
