using Chancery.Record.Queries;

namespace Chancery.Web;

/// <summary>
/// The record as pages see it: its questions, the names of states, and the one way to decide.
/// Questions are asked one at a time, and answers kept until the record changes.
/// </summary>
/// <param name="queries">Asked under a lock; need not be safe for several threads.</param>
/// <param name="nameOf">Name of a state by its alpha-3 code; the code itself where it has none.</param>
/// <param name="codeOf">Code of a state by its name or code; null where none has it.</param>
/// <param name="decide">Takes a decision down; null where the record is shown read-only. Throws <see cref="ArgumentException"/> with one line for what cannot be done as asked.</param>
public sealed class WebRecord(IPageQueries queries, Func<string, string> nameOf, Func<string, string?> codeOf, Action<DecisionDraft>? decide = null)
{
    private const int Kept = 400, Busiest = 8;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, object?> _answers = [];
    private string _version = "";

    public bool MayDecide => decide is not null;

    /// <summary>The pairs with most articles, most first.</summary>
    public IReadOnlyList<PairSummary> BusiestPairs() => [.. Ask("pairs", q => q.Pairs()).Take(Busiest)];

    public string NameOf(string state) => nameOf(state);

    public string? CodeOf(string nameOrCode) => codeOf(nameOrCode);

    /// <summary>The answer to one question; <paramref name="key"/> names the question with all it depends on.</summary>
    public T Ask<T>(string key, Func<IPageQueries, T> question)
    {
        lock (_lock)
        {
            string version = queries.Version();
            if (version != _version || _answers.Count >= Kept) _answers.Clear();
            _version = version;
            if (_answers.TryGetValue(key, out object? known)) return (T)known!;
            T answer = question(queries);
            _answers[key] = answer;
            return answer;
        }
    }

    /// <exception cref="InvalidOperationException">The record is shown read-only.</exception>
    public void Decide(DecisionDraft draft)
    {
        if (decide is null) throw new InvalidOperationException("This record is shown read-only.");
        lock (_lock)
        {
            decide(draft);
            _answers.Clear();
        }
    }
}
