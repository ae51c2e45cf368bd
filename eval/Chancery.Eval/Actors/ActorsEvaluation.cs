using System.Text.Json;
using Chancery.Actors;
using Chancery.Articles;
using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Eval.Actors;

/// <summary>
/// <c>actors GOLD.jsonl</c>: the state of actor phrases. A phrase can be answered when its own words hold a state's name, adjective, people, capital or city,
/// or a body, organisation or group the lexicon knows; persons' names need knowledge of the world's people and are counted apart.
/// </summary>
internal sealed class ActorsEvaluation : IEvaluation
{
    public string Name => "actors";

    public string Summary => "states of actor phrases (GOLD.jsonl with text and expected.country)";

    public int Run(string[] arguments)
    {
        if (arguments is not [var path, ..]) return 2;
        using var analyzer = Analyzer.Load(Analyzer.ShippedModelPath);
        var finder = new ActorFinder(LexiconFiles.Embedded);
        var words = new ActorWords(LexiconFiles.Embedded);
        int answerable = 0, right = 0, empty = 0, emptyRight = 0, persons = 0;
        foreach (string line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            if (!root.GetProperty("expected").TryGetProperty("country", out JsonElement country) && !root.GetProperty("expected").TryGetProperty("cc", out country)) continue;
            string text = root.GetProperty("text").GetString()!;
            string expected = Code(country.GetString()!);
            string? found = StateOf(text, analyzer, finder);
            if (expected.Length == 0)
            {
                empty++;
                if (found is null) emptyRight++;
            }
            else if (!Names(text, words))
            {
                persons++;
            }
            else
            {
                answerable++;
                if (found == expected) right++;
                else Console.Error.WriteLine($"{root.GetProperty("id").GetString()}\t{expected}\t{found}");
            }
        }

        Console.WriteLine(FormattableString.Invariant($"names a state, demonym, place or known body: {right}/{answerable} = {100.0 * right / answerable:0.0}%"));
        Console.WriteLine($"no state expected: {emptyRight}/{empty} left open; only a name to go by: {persons}");
        return 0;
    }

    private static string? StateOf(string text, Analyzer analyzer, ActorFinder finder)
    {
        var article = new Article { Id = "phrase", Text = text, Hash = "", Body = [new Span(0, text.Length)] };
        Actor? widest = finder.Find(article, analyzer.Analyze(text), []).Where(a => a.State is not null).MaxBy(a => a.Span.Length);
        return widest?.State;
    }

    private static bool Names(string text, ActorWords words)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (i > 0 && char.IsLetterOrDigit(text[i - 1])) continue;
            if (words.States.Match(text, i, text.Length, out _) > 0) return true;
            if (words.Known.Match(text, i, text.Length, out KnownActor known) > 0 && known.State is not null) return true;
        }

        return false;
    }

    /// <summary>The gold's code for the European Union and for organisations, as this project has them.</summary>
    private static string Code(string gold) => gold switch
    {
        "EUR" => "EUE",
        "IGO" => "",
        _ => gold,
    };
}
