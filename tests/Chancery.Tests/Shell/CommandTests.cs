using System.Text;
using System.Text.Json;
using Chancery.Cli.Shell;
using Xunit;

namespace Chancery.Tests.Shell;

/// <summary>What a user of the command line meets: statuses, messages, order.</summary>
public class CommandTests
{
    [Theory]
    [InlineData("anotate", "'anotate' is no command.")]
    [InlineData("annotate --tokns", "--tokns")]
    [InlineData("annotate --threads 0", "--threads takes a number from 1 up.")]
    [InlineData("annotate --lexicon nowhere", "there is no folder")]
    public async Task Wrong_usage_says_in_one_line_what_is_wrong(string line, string message)
    {
        var run = await Run(line.Split(' '));
        Assert.Equal(ExitStatus.Usage, run.Status);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Error.Count(c => c == '\n'));
    }

    [Fact]
    public async Task A_bad_line_is_named_and_the_rest_is_read()
    {
        var run = await Run(["annotate", "-"], """
            {"id":"one","text":"Peru opened an embassy in Oslo."}
            {"id":"two","text":
            {"id":"three","text":"Norway thanked Peru."}
            """);
        Assert.Equal(ExitStatus.SomeUnread, run.Status);
        Assert.Equal(["one", "three"], run.Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("id").GetString()));
        Assert.Contains("-:2:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_number_of_threads_changes_no_byte()
    {
        string input = string.Concat(Enumerable.Range(0, 40).Select(n => $$"""{"id":"a{{n}}","text":"Chile recalled its ambassador to Ghana on {{n % 28 + 1}} March 2019, officials said."}""" + "\n"));
        var one = await Run(["annotate", "--threads", "1", "--tokens", "-"], input);
        var four = await Run(["annotate", "--threads", "4", "--tokens", "-"], input);
        Assert.Equal(40, one.Lines.Length);
        Assert.Equal(one.Output, four.Output);
    }

    [Fact]
    public async Task Words_are_given_of_what_is_dropped_too_and_events_are_not()
    {
        const string Page = "Peru recalls its ambassador\n\nLIMA, 5 March 2019 - Peru opened an embassy in Oslo on Monday, the ministry said.\n";
        string input = JsonSerializer.Serialize(new { id = "a", title = "Peru recalls its ambassador", text = Page }) + "\n";
        var plain = JsonDocument.Parse((await Run(["annotate", "-"], input)).Output).RootElement;
        var words = JsonDocument.Parse((await Run(["annotate", "--tokens", "-"], input)).Output).RootElement;
        Assert.NotEmpty(plain.GetProperty("dropped").EnumerateArray());
        Assert.Contains("recalls", words.GetProperty("tokens").EnumerateArray().Select(t => t.GetProperty("form").GetString()));
        Assert.True(words.GetProperty("sentences").GetArrayLength() > plain.GetProperty("sentences").GetArrayLength());
        Assert.Equal(plain.GetProperty("events").GetRawText(), words.GetProperty("events").GetRawText());
    }

    private static async Task<(int Status, string Output, string Error, string[] Lines)> Run(string[] args, string input = "")
    {
        using var output = new MemoryStream();
        var error = new StringWriter { NewLine = "\n" };
        var host = new CliHost(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error, isTerminal: false, width: 100);
        int status = await CommandLine.RunAsync(args, host);
        string text = Encoding.UTF8.GetString(output.ToArray());
        return (status, text, error.ToString(), text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
