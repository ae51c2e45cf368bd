using Chancery.Record.Queries;

namespace Chancery.Web.Views;

/// <summary>Numbers evidence in the order it is first cited, the same sentence once.</summary>
public sealed class Footnotes
{
    private readonly Dictionary<(string, int, int), int> _numbers = [];
    private readonly List<Evidence> _all = [];

    /// <summary>Notes a line has at most; the page of the line itself has them all.</summary>
    public int PerLine { get; set; } = 6;

    public IReadOnlyList<Evidence> All => _all;

    public int this[Evidence e]
    {
        get
        {
            var key = (e.Hash ?? e.Article, e.Start, e.End);
            if (!_numbers.TryGetValue(key, out int number))
            {
                _all.Add(e);
                _numbers[key] = number = _all.Count;
            }

            return number;
        }
    }

    /// <summary>
    /// Numbers a line's evidence now. A page does this for all its lines before anything is drawn: its parts are drawn in no
    /// particular order, and the list of notes may come before the last of them.
    /// </summary>
    public void Cite(IEnumerable<Evidence> evidence) => Of(evidence);

    /// <summary>Numbers of a line's evidence, ascending, <see cref="PerLine"/> at most.</summary>
    public IReadOnlyList<int> Of(IEnumerable<Evidence> evidence) => [.. evidence.Take(PerLine).Select(e => this[e]).Distinct().Order()];
}
