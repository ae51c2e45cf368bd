using System.Text;
using Xunit;

namespace Chancery.Journeys.Command;

/// <summary>Input that cannot be read costs only itself, is named with its place, and harms nothing already recorded.</summary>
public sealed class BadInputJourney : IDisposable
{
    private const string Good = "Lima, 3 March 2019 - Peru opened an embassy in Oslo on Monday, its foreign ministry said.";

    private readonly CommandRun _chancery = new();

    [Theory]
    [InlineData("empty.txt", "")]
    [InlineData("binary.txt", "PK\u0003\u0004\0\0\0\0\u0001\u0002\0\0ELF\0\0\0")]
    public void A_file_that_is_no_article_is_named_and_the_rest_is_read(string name, string content)
    {
        _chancery.Write(name, content);
        _chancery.Write("good.txt", Good);
        CommandResult run = _chancery.Run("annotate", name, "good.txt");
        Assert.Equal(3, run.Status);
        Assert.Contains(name, run.Error, StringComparison.Ordinal);
        Assert.Equal(Good, Assert.Single(run.Objects).GetProperty("text").GetString());
    }

    [Fact]
    public void Other_encodings_are_read()
    {
        const string text = "São Tomé’s président received Côte d’Ivoire’s envoy on Tuesday.";
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        _chancery.Write("windows.txt", Encoding.GetEncoding(1252).GetBytes(text));
        _chancery.Write("utf16.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)]);
        CommandResult run = _chancery.Run("annotate", "windows.txt", "utf16.txt");
        Assert.Equal(0, run.Status);
        Assert.All(run.Objects, o => Assert.Equal(text, o.GetProperty("text").GetString()));
        Assert.Equal(2, run.Objects.Count);
    }

    [Fact]
    public void A_line_that_is_no_json_is_named_by_number()
    {
        _chancery.Write("some.jsonl", "{\"id\":\"a\",\"text\":\"Peru thanked Norway.\"}\n{\"id\":\n{\"id\":\"c\",\"text\":\"Norway thanked Peru.\"}\n");
        CommandResult run = _chancery.Run("annotate", "some.jsonl");
        Assert.Equal(3, run.Status);
        Assert.Contains("some.jsonl:2:", run.Error, StringComparison.Ordinal);
        Assert.Equal(["a", "c"], run.Objects.Select(o => o.GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData("this is no database, only a line of text that is long enough to look at")]
    [InlineData("SQLite format 3\0 and then nothing of the kind")]
    public void A_record_that_is_none_is_refused_and_left_as_it_is(string content)
    {
        string path = _chancery.Write("chancery.db", content);
        _chancery.Write("good.txt", Good);
        CommandResult run = _chancery.Run("read", "good.txt");
        Assert.Equal(4, run.Status);
        Assert.Contains("chancery.db", run.Error, StringComparison.Ordinal);
        Assert.Equal(content, File.ReadAllText(path));
    }

    [Fact]
    public void A_bad_file_costs_nothing_already_recorded()
    {
        _chancery.Write("good.txt", Good);
        Assert.Equal(0, _chancery.Run("read", "good.txt").Status);
        string before = _chancery.Run("dump").Output;
        _chancery.Write("bad.jsonl", "not json\n");
        Assert.Equal(3, _chancery.Run("read", "bad.jsonl", "good.txt").Status);
        Assert.NotEmpty(before);
        Assert.Equal(before, _chancery.Run("dump").Output);
    }

    [Fact]
    public void A_question_about_no_state_says_so()
    {
        _chancery.Write("good.txt", Good);
        _chancery.Run("read", "good.txt");
        CommandResult run = _chancery.Run("brief", "Peru", "Ruritania");
        Assert.Equal(2, run.Status);
        Assert.Contains("Ruritania", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _chancery.Dispose();
}
