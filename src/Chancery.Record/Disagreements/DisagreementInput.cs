using Chancery.Record.Identity;
using Chancery.Record.Origins;
using Chancery.Record.Store;

namespace Chancery.Record.Disagreements;

/// <summary>What the search for disagreements looks at: all that the record has made of one pair so far.</summary>
internal sealed record DisagreementInput(
    StatePair Pair,
    IReadOnlyList<RecordedArticle> Articles,
    IReadOnlyList<Occurrence> Occurrences,
    IReadOnlyList<Utterance> Utterances,
    OriginIndex Origins);
