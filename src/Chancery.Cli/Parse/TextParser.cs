using System.Text;
using Chancery.Cli.Shell;
using Chancery.Intake;
using Chancery.Language;

namespace Chancery.Cli.Parse;

/// <summary>Runs the language model alone. A file that looks like CoNLL-U keeps its words; of an article the whole text is parsed.</summary>
internal sealed class TextParser(CliHost host)
{
    private const string StandardInput = "-";

    public async Task<int> RunAsync(IReadOnlyList<string> files, CancellationToken stop)
    {
        using var analyzer = Analyzer.Load(host.ModelPath);
        var status = ExitStatus.Done;
        foreach (var file in files.Count == 0 ? [StandardInput] : files)
        {
            stop.ThrowIfCancellationRequested();
            status = Math.Max(status, await OneAsync(analyzer, file, stop).ConfigureAwait(false));
        }

        return status;
    }

    private async Task<int> OneAsync(Analyzer analyzer, string file, CancellationToken stop)
    {
        if (file == StandardInput)
        {
            using var reader = new StreamReader(host.Input, Encoding.UTF8);
            return await TextAsync(analyzer, file, await reader.ReadToEndAsync(stop).ConfigureAwait(false)).ConfigureAwait(false);
        }

        if (File.Exists(file) && LooksLikeConllu(File.ReadLines(file)))
            return await TextAsync(analyzer, file, await File.ReadAllTextAsync(file, stop).ConfigureAwait(false)).ConfigureAwait(false);
        var status = ExitStatus.Done;
        foreach (var item in new ArticleSource(host.Lexicon).Read([file], () => host.Input))
        {
            if (item.Article is { } article) Write(article.Id, analyzer.Analyze(article.Text));
            else status = await UnreadAsync(item.Error!.ToString()!).ConfigureAwait(false);
        }

        return status;
    }

    private async Task<int> TextAsync(Analyzer analyzer, string name, string text)
    {
        if (!LooksLikeConllu(text.Split('\n', 50)))
        {
            Write(name, analyzer.Analyze(text));
            return ExitStatus.Done;
        }

        try
        {
            Write(name, analyzer.Parse(Analysis.FromConllu(text)));
            return ExitStatus.Done;
        }
        catch (FormatException e)
        {
            return await UnreadAsync($"{name}: {e.Message}").ConfigureAwait(false);
        }
    }

    private void Write(string id, Analysis analysis)
    {
        host.Out.Write("# newdoc id = " + id.ReplaceLineEndings(" ") + "\n");
        ConlluWriter.Write(analysis, host.Out);
    }

    private async Task<int> UnreadAsync(string error)
    {
        await host.Error.WriteLineAsync("chancery: " + error).ConfigureAwait(false);
        return ExitStatus.SomeUnread;
    }

    /// <summary>The first line that is neither empty nor a comment has ten columns and begins with a digit.</summary>
    private static bool LooksLikeConllu(IEnumerable<string> lines) =>
        lines.FirstOrDefault(l => l.Length > 0 && l[0] != '#' && !string.IsNullOrWhiteSpace(l)) is { } first && char.IsAsciiDigit(first[0]) && first.Count(c => c == '\t') == 9;
}
