using System.CommandLine;
using Chancery.Cli.Shell;
using Chancery.Intake;
using Chancery.Record.Stories;

namespace Chancery.Cli.Record;

/// <summary><c>chancery stories</c>: articles in, one line each out: its id, a tab, its story.</summary>
internal static class StoriesCommand
{
    public static Command Create(CliHost host)
    {
        Argument<string[]> files = Files.Argument();
        var command = new Command("stories", "Groups articles on the same happening; prints each article's id and its story's, tab-separated.") { files };
        command.SetAction(async (r, stop) =>
        {
            int status = ExitStatus.Done;
            var texts = new List<StoryText>();
            foreach (IntakeItem item in new ArticleSource(host.Lexicon).Read(r.GetValue(files) ?? [], () => host.Input))
            {
                stop.ThrowIfCancellationRequested();
                if (item.Article is { } a) texts.Add(new(a.Id, $"{a.Title}\n{string.Join('\n', a.Body.Select(s => s.Of(a.Text)))}", a.Published?.Day));
                else if (item.Error is { } error)
                {
                    status = ExitStatus.SomeUnread;
                    await host.Error.WriteLineAsync($"chancery: {error}").ConfigureAwait(false);
                }
            }

            IReadOnlyList<string> stories = StoryFinder.Group(texts);
            for (int i = 0; i < texts.Count; i++) await host.Out.WriteLineAsync($"{texts[i].Id}\t{stories[i]}").ConfigureAwait(false);
            return texts.Count == 0 && status == ExitStatus.Done ? ExitStatus.Nothing : status;
        });
        return command;
    }
}
