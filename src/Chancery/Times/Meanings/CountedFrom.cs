namespace Chancery.Times.Meanings;

/// <summary>What an expression counts from.</summary>
internal enum CountedFrom
{
    /// <summary>Nothing: it says its own date.</summary>
    Nothing,

    /// <summary>The moment of writing: yesterday, four years ago.</summary>
    Writing,

    /// <summary>What was told just before: two days later.</summary>
    Told,
}
