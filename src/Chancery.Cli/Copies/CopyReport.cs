using System.Globalization;
using Chancery.Articles;
using Chancery.Articles.Copies;
using Chancery.Cli.Shell;
using Chancery.Intake;

namespace Chancery.Cli.Copies;

/// <summary>Streams articles through the index and writes groups, or what pairs share.</summary>
internal sealed class CopyReport(CliHost host)
{
    private readonly CopyIndex _index = new();
    private readonly List<string> _ids = [];
    private readonly List<Article> _articles = [];

    public bool Pairs { get; init; }

    public bool Passages { get; init; }

    public async Task<int> RunAsync(IReadOnlyList<string> files, CancellationToken stop)
    {
        int status = ExitStatus.Done;
        foreach (IntakeItem item in new ArticleSource(host.Lexicon).Read(files, () => host.Input))
        {
            stop.ThrowIfCancellationRequested();
            if (item.Article is { } article)
            {
                await AddAsync(article).ConfigureAwait(false);
            }
            else
            {
                await host.Error.WriteLineAsync($"chancery: {item.Error}").ConfigureAwait(false);
                status = ExitStatus.SomeUnread;
            }
        }

        if (!Pairs) await WriteGroupsAsync().ConfigureAwait(false);
        return status == ExitStatus.Done && _ids.Count == 0 ? ExitStatus.Nothing : status;
    }

    private async Task AddAsync(Article article)
    {
        IReadOnlyList<CopyMatch> matches = _index.Add(article);
        _ids.Add(Field(article.Id));
        if (Passages) _articles.Add(article);
        if (!Pairs) return;
        foreach (CopyMatch match in matches)
        {
            string line = string.Create(CultureInfo.InvariantCulture, $"{_ids[^1]}\t{_ids[match.Article]}\t{match.Covered:0.00}\t{match.Covers:0.00}");
            await host.Out.WriteLineAsync(Passages ? line + "\t" + Named(article, _articles[match.Article]) : line).ConfigureAwait(false);
        }
    }

    private static string Named(Article here, Article there) =>
        string.Join(' ', CopyPassages.Find(here, there).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Here.Start}-{p.Here.End}={p.There.Start}-{p.There.End}{(p.IsQuotation ? "q" : "")}")));

    private async Task WriteGroupsAsync()
    {
        int[] groups = _index.Groups();
        for (int i = 0; i < groups.Length; i++)
            await host.Out.WriteLineAsync($"{_ids[i]}\t{_ids[groups[i]]}").ConfigureAwait(false);
    }

    /// <summary>An id as a field of a line: tabs and line ends, which no id needs, become spaces.</summary>
    private static string Field(string id) => id.ReplaceLineEndings(" ").Replace('\t', ' ');
}
