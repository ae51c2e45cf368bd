using System.ComponentModel;
using Chancery.Cli.Record;
using Chancery.Cli.Shell;
using Chancery.Record.Queries;
using ModelContextProtocol;
using ModelContextProtocol.Server;
using NodaTime;

namespace Chancery.Cli.Mcp;

/// <summary>The questions an assistant can ask; answers are the contract's JSON with their evidence. Nothing here writes.</summary>
internal sealed class RecordTools(IPageQueries queries, RecordOptions options)
{
    private const string Day = "a day, month or year: 2016-09-27, 2016-09, 2016";
    private const string State = "a state's name or alpha-3 code";
    private const int MostArticleText = 20_000;

    private readonly Lock _lock = new();

    public IEnumerable<McpServerTool> All() =>
    [
        Tool(Pairs, "pairs", "Pairs of states the record knows, with the number of articles on each."),
        Tool(Brief, "brief", "One page on two states as of a day: facets, chronology, who said what, open requests, disagreements."),
        Tool(Status, "status", "The facets of a pair on a day: relations, representation, missions, protecting power, dialogue and the others; each stated, inferred or not stated."),
        Tool(Timeline, "timeline", "What happened, was planned, wished or denied between two states, each occurrence once with all its reports."),
        Tool(Diff, "diff", "What changed between two days of a pair."),
        Tool(Claims, "claims", "Who said something with these words, when, through whose hands, and from how many independent origins."),
        Tool(Disagreements, "disagreements", "Where reports on a pair differ: kind, verdict, and the sides with their sentences."),
        Tool(Vote, "vote", "Where citizens of one state living in another can vote on a day: yes, no, elsewhere or not stated."),
        Tool(Who, "who", "A person: names, offices as attested, statements."),
        Tool(Search, "search", "Full-text search over articles, statements and events."),
        Tool(Explain, "explain", "The whole derivation of anything that has an id."),
        Tool(ArticleText, "article_text", "The original text of an article by its id or hash, from an offset on."),
    ];

    private string Pairs([Description("at most so many")] int limit = 50) => Ask(() => queries.Pairs().Take(Math.Clamp(limit, 1, 1000)));

    private string Brief([Description(State)] string a, [Description(State)] string b, [Description("as of " + Day)] string? as_of = null, [Description("known by " + Day)] string? known_by = null) =>
        Ask(() => Of(a, b, (x, y) => queries.Brief(x, y, Days(as_of), Days(known_by))));

    private string Status([Description(State)] string a, [Description(State)] string b, [Description("as of " + Day)] string? as_of = null, [Description("known by " + Day)] string? known_by = null) =>
        Ask(() => Of(a, b, (x, y) => queries.Status(x, y, Days(as_of), Days(known_by))));

    private string Timeline([Description(State)] string a, [Description(State)] string b, [Description("from " + Day)] string? from = null, [Description("to " + Day)] string? to = null) =>
        Ask(() => Of(a, b, (x, y) => queries.Timeline(x, y, Days(from), Days(to))));

    private string Diff([Description(State)] string a, [Description(State)] string b, [Description(Day)] string from, [Description(Day)] string to) =>
        Ask(() => Of(a, b, (x, y) => queries.Diff(x, y, Days(from)!.Value, Days(to)!.Value)));

    private string Claims([Description("words the claim holds")] string text, [Description("only what this person, office or outlet said")] string? by = null) => Ask(() => queries.Claims(text, by));

    private string Disagreements([Description(State)] string a, [Description(State)] string b) => Ask(() => Of(a, b, (x, y) => queries.Disagreements(x, y)));

    private string Vote([Description("citizens of: " + State)] string home, [Description("living in: " + State)] string host, [Description(Day)] string on) =>
        Ask(() => Of(home, host, (x, y) => queries.Vote(x, y, Days(on)!.Value)));

    private string Who(string name) => Ask<object>(() => queries.Who(name) is { } file ? file : new { not_stated = $"nobody in the record is called {name}" });

    private string Search(string text, int limit = 20) => Ask(() => queries.Search(text, Math.Clamp(limit, 1, 100)));

    private string Explain(string id) => Ask<object>(() => queries.Explain(id) is { } found ? found : new { not_stated = $"nothing in the record has the id {id}" });

    private string ArticleText(string article, [Description("first UTF-16 code unit")] int start = 0) => Ask<object>(() =>
    {
        if (queries.TextOf(article) is not { } text) return new { not_stated = $"the record has no article {article}" };
        start = Math.Clamp(start, 0, text.Length);
        int end = Math.Min(text.Length, start + MostArticleText);
        return new { article, start, end, length = text.Length, text = text[start..end] };
    });

    private T Of<T>(string a, string b, Func<string, string, T> question)
    {
        var pair = options.Pair(a, b);
        return question(pair.A, pair.B);
    }

    private static LocalDate? Days(string? words) => RecordOptions.Day(words);

    private string Ask<T>(Func<T> question)
    {
        try
        {
            lock (_lock) return QueryJson.Write(question());
        }
        catch (UsageException e)
        {
            throw new McpException(e.Message, e);
        }
    }

    private static McpServerTool Tool(Delegate method, string name, string description) =>
        McpServerTool.Create(method, new McpServerToolCreateOptions { Name = name, Description = description, ReadOnly = true, Idempotent = true, OpenWorld = false, Destructive = false });
}
