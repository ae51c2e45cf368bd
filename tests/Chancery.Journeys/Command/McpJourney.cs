using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Xunit;

namespace Chancery.Journeys.Command;

/// <summary>An assistant's view of a record: it starts the real command, asks its tools, and checks each quotation against the article's own text.</summary>
public sealed class McpJourney(Assistant assistant) : IClassFixture<Assistant>
{
    [Fact]
    public async Task Every_question_of_the_record_is_a_tool_that_only_reads()
    {
        IList<McpClientTool> tools = await assistant.Client.ListToolsAsync();
        Assert.Equal(["article_text", "brief", "claims", "diff", "disagreements", "explain", "pairs", "search", "status", "timeline", "vote", "who"], tools.Select(t => t.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, t => Assert.True(t.ProtocolTool.Annotations?.ReadOnlyHint));
        Assert.All(tools, t => Assert.NotEmpty(t.Description));
    }

    [Fact]
    public async Task Every_quotation_of_a_brief_stands_at_its_offsets_in_the_article()
    {
        JsonElement brief = await assistant.AskAsync("brief", ("a", "Peru"), ("b", "Finland"), ("as_of", "2031"));
        JsonElement[] evidence = [.. Evidence(brief)];
        Assert.NotEmpty(evidence);
        foreach (IGrouping<string, JsonElement> article in evidence.GroupBy(e => e.GetProperty("article").GetString()!))
        {
            string text = (await assistant.AskAsync("article_text", ("article", article.Key))).GetProperty("text").GetString()!;
            Assert.All(article, e => Assert.Contains(text[e.GetProperty("start").GetInt32()..e.GetProperty("end").GetInt32()], e.GetProperty("quote").GetString()!, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task What_no_report_tells_is_not_stated()
    {
        Assert.Equal("not stated", (await assistant.AskAsync("vote", ("home", "Chad"), ("host", "Laos"), ("on", "2031-04-13"))).GetProperty("answer").GetString());
        Assert.True((await assistant.AskAsync("who", ("name", "Nobody Nowhere"))).TryGetProperty("not_stated", out _));
        Assert.True((await assistant.AskAsync("explain", ("id", "E000000"))).TryGetProperty("not_stated", out _));
    }

    [Theory]
    [InlineData("Atlantis", "2031", "Atlantis")]
    [InlineData("Peru", "the day after", "the day after")]
    public async Task A_question_that_cannot_be_read_is_an_error_that_names_the_fault(string state, string day, string fault)
    {
        CallToolResult answer = await assistant.Client.CallToolAsync("status", new Dictionary<string, object?> { ["a"] = state, ["b"] = "Finland", ["as_of"] = day });
        Assert.True(answer.IsError);
        Assert.Contains(fault, Assistant.Text(answer), StringComparison.Ordinal);
    }

    private static IEnumerable<JsonElement> Evidence(JsonElement at) => at.ValueKind switch
    {
        JsonValueKind.Array => at.EnumerateArray().SelectMany(Evidence),
        JsonValueKind.Object when at.TryGetProperty("quote", out _) && at.TryGetProperty("article", out _) => [at],
        JsonValueKind.Object => at.EnumerateObject().SelectMany(p => Evidence(p.Value)),
        _ => [],
    };
}
