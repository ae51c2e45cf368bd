using Chancery.Record.Store;

namespace Chancery.Record.Identity;

/// <summary>What the decisions in force say of identity and of single mentions. An id may name an event, a statement, an occurrence or a person.</summary>
internal sealed class Rulings
{
    private readonly HashSet<(string, string)> _merged = [], _split = [];
    private readonly HashSet<string> _rejected = [], _accepted = [];
    private readonly Dictionary<string, List<Decision>> _corrections = [];

    public static Rulings None { get; } = new([]);

    public Rulings(IEnumerable<Decision> decisions)
    {
        Decision[] all = [.. decisions];
        HashSet<string> withdrawn = [.. all.Where(d => d.Verb == "withdraw").SelectMany(d => d.Ids)];
        InForce = [.. all.Where(d => d.Verb != "withdraw" && !withdrawn.Contains(d.Id))];
        foreach (Decision d in InForce) Add(d);
    }

    /// <summary>Decisions not taken back, in the order they were taken.</summary>
    public IReadOnlyList<Decision> InForce { get; }

    public IEnumerable<(string A, string B)> Merged => _merged;

    public bool HasSplits => _split.Count > 0;

    public bool IsRejected(string id) => _rejected.Contains(id);

    public bool IsAccepted(string id) => _accepted.Contains(id);

    public bool Requires(string a, string b) => _merged.Contains(Key(a, b));

    public bool Forbids(string a, string b) => _split.Contains(Key(a, b));

    public IReadOnlyList<Decision> CorrectionsOf(string id) => _corrections.TryGetValue(id, out var list) ? list : [];

    private void Add(Decision d)
    {
        switch (d.Verb)
        {
            case "reject": _rejected.UnionWith(d.Ids); break;
            case "accept": _accepted.UnionWith(d.Ids); break;
            case "merge": Pairs(d.Ids, _merged, _split); break;
            case "split": Pairs(d.Ids, _split, _merged); break;
            case "correct":
                foreach (string id in d.Ids) (_corrections.TryGetValue(id, out var list) ? list : _corrections[id] = []).Add(d);
                break;
        }
    }

    /// <summary>The later decision on two ids stands.</summary>
    private static void Pairs(IReadOnlyList<string> ids, HashSet<(string, string)> into, HashSet<(string, string)> outOf)
    {
        for (int i = 0; i < ids.Count; i++)
            for (int j = i + 1; j < ids.Count; j++)
            {
                into.Add(Key(ids[i], ids[j]));
                outOf.Remove(Key(ids[i], ids[j]));
            }
    }

    private static (string, string) Key(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);
}
