using System.Globalization;
using System.Text.Json;
using Chancery.Articles;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Resolution.Dating;
using Chancery.Times;
using NodaTime.Text;
using Reading = Chancery.Resolution.Reading;

namespace Chancery.Eval.Times;

/// <summary>
/// <c>times annotate GOLD [--no-date] [--no-trees] [--lexicon FOLDER]</c>: tags and anchors the texts of a JSONL file (its <c>dct</c> or <c>date</c> as date of publication)
/// and writes <c>{id, published, times}</c> lines for the scorer.
/// </summary>
internal static class TimesCommand
{
    public static int Run(string[] args)
    {
        switch (args[0])
        {
            case "annotate":
                Annotate(args);
                return 0;
            case "speed":
                TimesSpeed.Run(args[1..]);
                return 0;
            case "report":
                TimesReport.Run(args[1..], Reader([]), Reader(["--no-trees"]));
                return 0;
            case "dating":
                DatingExperiment.Run(args[1], Reader(args));
                return 0;
            default:
                return 2;
        }
    }

    public static Func<Article, Reading> Reader(string[] args)
    {
        LexiconFiles lexicon = LexiconOf(args);
        var tagger = new TimeTagger(lexicon);
        var dates = new ArticleDates(lexicon);
        Analyzer? analyzer = args.Contains("--no-trees") ? null : Analyzer.Load(Analyzer.ShippedModelPath);
        return article =>
        {
            Analysis analysis = analyzer?.Analyze(article.Text, article.Body) ?? Analysis.Empty;
            return dates.Resolve(new() { Article = article, Analysis = analysis, Times = tagger.Tag(article, analysis) });
        };
    }

    /// <summary>The lexicon this build carries, or the folder after <c>--lexicon</c>.</summary>
    private static LexiconFiles LexiconOf(string[] args)
    {
        int at = Array.IndexOf(args, "--lexicon");
        if (at < 0) return LexiconFiles.Embedded;
        string root = args[at + 1];
        return LexiconFiles.FromTexts(Directory.EnumerateFiles(root, "*.yaml", SearchOption.AllDirectories)
            .Select(f => KeyValuePair.Create(Path.GetRelativePath(root, f).Replace('\\', '/'), File.ReadAllText(f))));
    }

    public static Article ArticleOf(JsonElement line, bool dated)
    {
        string text = line.GetProperty("text").GetString()!;
        string? date = Text(line, "dct") ?? Text(line, "date") ?? Text(line, "published");
        return new()
        {
            Id = Text(line, "doc_id") ?? Text(line, "id") ?? "",
            Text = text,
            Hash = "",
            Title = Text(line, "title"),
            Body = [new Span(0, text.Length)],
            Published = dated && date is { Length: >= 10 } ? new(LocalDatePattern.Iso.Parse(date[..10]).Value, "metadata", "given with the text") : null,
        };
    }

    private static string? Text(JsonElement line, string key) => line.TryGetProperty(key, out var v) && v.ValueKind == JsonValueKind.String ? v.GetString() : null;

    private static void Annotate(string[] args)
    {
        var read = Reader(args);
        using var output = new StreamWriter(Console.OpenStandardOutput());
        foreach (string line in File.ReadLines(args[1]))
        {
            using var json = JsonDocument.Parse(line);
            Reading reading = read(ArticleOf(json.RootElement, !args.Contains("--no-date")));
            output.WriteLine(JsonSerializer.Serialize(new
            {
                id = reading.Article.Id,
                published = new { edtf = reading.Published.Interval?.Text, why = reading.Published.Why },
                times = reading.Times.Select(t => new
                {
                    start = t.Span.Start,
                    end = t.Span.End,
                    type = t.Type.ToString().ToUpperInvariant(),
                    value = t.Value,
                    mod = t.Mod,
                    edtf = t.Interval?.Text,
                    rule = t.Rule,
                    why = t.Why,
                }),
            }));
        }
    }

    public static string Share(int part, int whole) => whole == 0 ? "-" : (100.0 * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
