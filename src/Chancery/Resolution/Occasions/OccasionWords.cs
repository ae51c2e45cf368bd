using System.Collections.Frozen;
using Chancery.Events;

namespace Chancery.Resolution.Occasions;

/// <summary>The word classes of <c>lexicon/events/classes.yaml</c> by which a noun lends an event its date.</summary>
internal sealed class OccasionWords(WordClasses classes)
{
    /// <summary>What people meet at: a summit, a ceremony.</summary>
    public FrozenSet<string> Occasions { get; } = classes["occasion-nouns"];

    /// <summary>What asks, orders or tells on paper.</summary>
    public FrozenSet<string> Documents { get; } = classes["document-nouns"];

    public FrozenSet<string> Change { get; } = classes["change-verbs"];
}
