using NodaTime;

namespace Chancery.Record.Dating;

/// <summary>The days left for each undated article (by hash) and each shared occurrence (by id), and the runner-up where there was a choice.</summary>
internal sealed record JointSolution(
    IReadOnlyDictionary<string, SortedSet<LocalDate>> Published,
    IReadOnlyDictionary<string, SortedSet<LocalDate>> Days,
    IReadOnlyDictionary<string, string> RunnersUp);
