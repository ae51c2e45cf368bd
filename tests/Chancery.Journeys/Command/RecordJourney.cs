using System.Text.Json;
using Xunit;

namespace Chancery.Journeys.Command;

/// <summary>The demonstration and a desk's questions, as a user asks them of the real command.</summary>
public sealed class RecordJourney : IDisposable
{
    private readonly CommandRun _chancery = new();

    [Fact]
    public void The_demonstration_prints_a_brief_with_footnotes()
    {
        CommandResult demo = _chancery.Run("demo");
        Assert.Equal(0, demo.Status);
        Assert.Contains("Finland – Peru", demo.Output, StringComparison.Ordinal);
        Assert.Contains("severed", demo.Output, StringComparison.Ordinal);
        Assert.Contains("Where reports differ", demo.Output, StringComparison.Ordinal);
        Assert.Contains("Norden Wire, 2029-05-11: “LIMA, May 11 (Norden Wire) — Peru broke off diplomatic relations", string.Join(' ', demo.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_twice_changes_nothing_and_a_decision_outlives_reading_again()
    {
        string samples = Path.Combine(AppContext.BaseDirectory, "samples");
        Assert.Equal(0, _chancery.Run("read", samples).Status);
        string once = _chancery.Run("dump").Output;
        Assert.Equal(0, _chancery.Run("read", samples).Status);
        Assert.Equal(once, _chancery.Run("dump").Output);

        using JsonDocument timeline = JsonDocument.Parse(_chancery.Run("timeline", "PER", "FIN", "--json").Output);
        string id = timeline.RootElement.GetProperty("events").EnumerateArray().First(e => e.GetProperty("type").GetString() == "relations.severed").GetProperty("id").GetString()!;
        Assert.Equal(0, _chancery.Run("explain", id).Status);
        Assert.Equal(2, _chancery.Run("decide", "reject", id).Status);
        Assert.Equal(0, _chancery.Run("decide", "reject", id, "--because", "a drill", "--by", "R. Okello").Status);
        Assert.Equal(0, _chancery.Run("read", samples).Status);
        Assert.Contains("R. Okello", _chancery.Run("dump").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_voting_desk_answers_with_its_sources()
    {
        _chancery.Run("read", Path.Combine(AppContext.BaseDirectory, "samples"));
        using JsonDocument vote = JsonDocument.Parse(_chancery.Run("vote", "Peru", "--in", "Finland", "--on", "2031-04-13", "--json").Output);
        Assert.Equal("elsewhere", vote.RootElement.GetProperty("answer").GetString());
        Assert.NotEqual(0, vote.RootElement.GetProperty("evidence").GetArrayLength());
        Assert.Equal(1, _chancery.Run("vote", "Chad", "--in", "Laos", "--on", "2031-04-13").Status);
    }

    public void Dispose() => _chancery.Dispose();
}
