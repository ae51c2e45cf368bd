using System.Text;
using Chancery.Cli.Shell;
using Chancery.Language;
using Xunit;

namespace Chancery.Tests.Language;

public sealed class ParseCommandTests
{
    [Fact]
    public async Task Text_on_standard_input_comes_out_as_conllu()
    {
        var (status, output, _) = await Run("Togo's envoy left. He won't return.");
        Assert.Equal(ExitStatus.Done, status);
        var analysis = Analysis.FromConllu(output);
        Assert.Equal(2, analysis.Sentences.Length);
        Assert.Equal("Togo's envoy left. He won't return.", analysis.Text);
    }

    [Fact]
    public async Task Conllu_keeps_its_words_and_gets_a_tree()
    {
        string[] forms = ["Mali", "sent", "the", "peace-keepers", "home", "."];
        var (status, output, _) = await Run(string.Concat(forms.Select((form, i) => $"{i + 1}\t{form}\t_\t_\t_\t_\t_\t_\t_\t_\n")));
        Assert.Equal(ExitStatus.Done, status);
        var analysis = Analysis.FromConllu(output);
        Assert.Equal(forms, Enumerable.Range(0, forms.Length).Select(i => analysis[i].Form.ToString()));
        Assert.True(analysis[1].IsRoot);
        Assert.Equal("send", analysis[1].Lemma);
        Assert.Equal("peace-keeper", analysis[3].Lemma);
    }

    [Fact]
    public async Task Malformed_conllu_is_named_with_its_line_and_costs_exit_3()
    {
        var (status, output, error) = await Run("1\ta\t_\t_\t_\t_\t_\t_\t_\t_\n5\tb\t_\t_\t_\t_\t_\t_\t_\t_\n");
        Assert.Equal(ExitStatus.SomeUnread, status);
        Assert.Empty(output);
        Assert.Contains("line 2", error, StringComparison.Ordinal);
    }

    private static async Task<(int Status, string Output, string Error)> Run(string input)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var host = new CliHost(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error, isTerminal: false, width: 100);
        var status = await CommandLine.RunAsync(["parse"], host);
        return (status, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
