using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Chancery.Eval.Articles;

namespace Chancery.Eval.Floors;

/// <summary>
/// The figures of the scorers beside the checkout (<c>../shared/score</c>) over development data: each set is annotated by the command
/// as a user would, then scored. Texts pass through a folder for temporary files and nothing of them is kept.
/// </summary>
internal static class SharedScores
{
    private static readonly (string Name, string Gold, string Scorer)[] _sets =
    [
        ("times.timebank", "times/timebank_te3.jsonl", "score_times.py"),
        ("times.aquaint", "times/aquaint_te3.jsonl", "score_times.py"),
        ("times.wikiwars", "times/wikiwars_dev.jsonl", "score_times.py"),
        ("statements.polnear", "statements/polnear_dev.jsonl", "score_statements.py"),
        ("events.gsr", "events/plover_gsr.dev.jsonl", "score_events.py"),
        ("events.plv", "events/plv_test.dev.jsonl", "score_events.py"),
        ("events.cameo", "events/cameo_manual_examples.dev.jsonl", "score_events.py"),
    ];

    /// <summary>Sets whose texts their scorer writes, with every word annotated.</summary>
    private static readonly (string Name, string Gold, string Scorer)[] _words =
    [
        ("language.ewt", "syntax/en_ewt-ud-dev.conllu", "score_syntax.py"),
        ("language.gum", "syntax/en_gum-dev.conllu", "score_syntax.py"),
        ("names.ewt", "syntax/uner_ewt-dev.iob2", "score_names.py"),
    ];

    private static string Shared => Path.GetFullPath(Checkout.At("..", "shared"));

    /// <summary>Whether the data and its scorers are here.</summary>
    public static bool Available { get; } = Directory.Exists(Path.Combine(Shared, "gold")) && HasPython();

    public static IEnumerable<(string Name, double Value)> All()
    {
        string folder = Directory.CreateTempSubdirectory("chancery-floors").FullName;
        try
        {
            string output = Path.Combine(folder, "out.jsonl");
            Annotate(["--joint", .. Directory.EnumerateFiles(Path.Combine(Shared, "seeds"), "*.txt").Order(StringComparer.Ordinal)], output);
            foreach (var figure in Scored("seeds", Python("score_seeds.py", output, "--json"))) yield return figure;
            foreach (var (name, gold, scorer) in _sets)
            {
                string path = Path.Combine(Shared, "gold", gold), input = Path.Combine(folder, "in.jsonl");
                File.WriteAllLines(input, File.ReadLines(path).Select(InputLine));
                Annotate([input], output);
                foreach (var figure in Scored(name, Python(scorer, path, output, "--json"))) yield return figure;
            }

            foreach (var (name, gold, scorer) in _words)
            {
                string path = Path.Combine(Shared, "gold", gold), input = Path.Combine(folder, "in.jsonl");
                File.WriteAllText(input, Python(scorer, "text", path));
                Annotate(["--tokens", input], output);
                foreach (var figure in Scored(name, Python(scorer, "score", path, output))) yield return figure;
            }

            foreach (var figure in ArticleScores.All(folder, Python)) yield return figure;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>An article line from a gold line: its text, and its date where that is no dummy.</summary>
    private static string InputLine(string gold)
    {
        using JsonDocument line = JsonDocument.Parse(gold);
        JsonElement root = line.RootElement;
        bool dummy = root.TryGetProperty("date_is_dummy", out var d) && d.ValueKind == JsonValueKind.True;
        var article = new Dictionary<string, string?>(StringComparer.Ordinal) { ["id"] = Text(root, "doc_id") ?? Text(root, "id"), ["text"] = Text(root, "text") };
        if (!dummy && (Text(root, "dct") ?? Text(root, "date") ?? Text(root, "published")) is { Length: > 0 } date) article["published"] = date;
        return JsonSerializer.Serialize(article);
    }

    private static string? Text(JsonElement line, string key) =>
        line.TryGetProperty(key, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? value.ToString() : null;

    /// <summary>Flattens a scorer's object: of [precision, recall, F1] the F1, of "31/34" the 31.</summary>
    private static IEnumerable<(string, double)> Scored(string name, string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        foreach (JsonProperty p in document.RootElement.EnumerateObject())
        {
            // How much there is to score, no figure of quality.
            if (p.Name is "gold" or "system" or "records") continue;
            JsonElement value = p.Value.ValueKind == JsonValueKind.Array && p.Value.GetArrayLength() > 0 ? p.Value[p.Value.GetArrayLength() - 1] : p.Value;
            if (value.ValueKind == JsonValueKind.Number) yield return ($"{name}.{p.Name}", value.GetDouble());
            else if (value.ValueKind == JsonValueKind.String && value.GetString()!.Split('/') is [var part, _] && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int count)) yield return ($"{name}.{p.Name}", count);
        }
    }

    private static void Annotate(string[] arguments, string output) =>
        File.WriteAllText(output, Run("dotnet", [Path.Combine(AppContext.BaseDirectory, "Chancery.Cli.dll"), "annotate", .. arguments]));

    private static string Python(string scorer, params string[] arguments) => Run("python3", [Path.Combine(Shared, "score", scorer), .. arguments]);

    private static bool HasPython()
    {
        try
        {
            return Run("python3", ["--version"]).Length > 0;
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            return false;
        }
    }

    private static string Run(string command, string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{command} {arguments[0]} ended with {process.ExitCode}");
    }
}
