using Chancery.Record.Queries;

namespace Chancery.Cli.Record;

/// <summary>Numbers the sentences behind a page's lines, each sentence once, and prints them at its foot.</summary>
internal sealed class Footnotes
{
    private const int Longest = 240;

    private readonly Dictionary<(string, int, int), int> _numbers = [];
    private readonly List<Evidence> _notes = [];

    /// <summary>"[1] [4]" for the sentences, at most <paramref name="most"/> of them.</summary>
    public string Marks(IEnumerable<Evidence> evidence, int most = 4) => string.Join(' ', evidence.Take(most).Select(e => $"[{Number(e)}]"));

    public void Print(PageText page)
    {
        if (_notes.Count == 0) return;
        page.Heading("Sources");
        for (int i = 0; i < _notes.Count; i++)
        {
            Evidence e = _notes[i];
            string quote = string.Join(' ', e.Quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (quote.Length > Longest) quote = quote[..Longest] + "…";
            string via = e.Chain.Count > 1 ? ", via " + string.Join(", ", e.Chain.Skip(1).Select(c => c.Name)) : "";
            page.Item($"[{i + 1}]", $"{e.Outlet ?? e.Article}, {e.Published ?? "undated"}{via}: “{quote}”", 5);
        }
    }

    private int Number(Evidence e)
    {
        if (_numbers.TryGetValue((e.Hash ?? e.Article, e.Start, e.End), out int n)) return n;
        _notes.Add(e);
        return _numbers[(e.Hash ?? e.Article, e.Start, e.End)] = _notes.Count;
    }
}
