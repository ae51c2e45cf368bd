using System.CommandLine;
using System.Text;
using Chancery.Cli.Shell;
using Chancery.Tests.Support;
using Xunit;

namespace Chancery.Tests.Docs;

/// <summary>
/// Every command has a page, and the page's help block is what <c>--help</c> prints. With CHANCERY_ACCEPT=1 the blocks are written anew.
/// </summary>
public class CommandPageTests
{
    private const string Open = "```help\n", Close = "```\n";

    public static TheoryData<string> Names => [.. Root().Subcommands.Where(c => !c.Hidden).Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_command_has_a_page_with_its_help(string name)
    {
        string path = Repository.PathTo("docs", "commands", name + ".md");
        Assert.True(File.Exists(path), $"docs/commands/{name}.md is missing: say what the command is for, show it at work, and put a ```help block in it.");
        string page = (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n");
        int start = page.IndexOf(Open, StringComparison.Ordinal) + Open.Length, end = page.IndexOf(Close, start, StringComparison.Ordinal);
        Assert.True(start >= Open.Length && end >= start, $"docs/commands/{name}.md has no ```help block.");
        string help = await Help(name);
        if (Environment.GetEnvironmentVariable("CHANCERY_ACCEPT") == "1")
            await File.WriteAllTextAsync(path, page[..start] + help + page[end..]);
        else
            Assert.Equal(help, page[start..end]);
    }

    [Fact]
    public void A_page_without_a_command_is_stale() =>
        Assert.Empty(Repository.Sources("docs/commands", "*.md").Select(Path.GetFileNameWithoutExtension).Except(Names.Select(n => n.Data), StringComparer.Ordinal));

    private static Command Root() => CommandLine.Build(Host(new MemoryStream()));

    private static async Task<string> Help(string name)
    {
        using var output = new MemoryStream();
        await CommandLine.RunAsync([name, "--help"], Host(output));
        IEnumerable<string> lines = Encoding.UTF8.GetString(output.ToArray()).ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd());
        return string.Join('\n', lines).Trim('\n') + "\n";
    }

    private static CliHost Host(Stream output) => new(Stream.Null, output, TextWriter.Null, isTerminal: false, width: 100);
}
