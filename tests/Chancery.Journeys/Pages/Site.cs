using System.Diagnostics;
using Chancery.Journeys.Command;

namespace Chancery.Journeys.Pages;

/// <summary>A record made by the real command from files, and served by it as a process of its own on a free port.</summary>
internal sealed class Site : IDisposable
{
    private readonly CommandRun _chancery = new();
    private readonly Process _server;

    private Site(IReadOnlyList<string> files)
    {
        CommandResult read = _chancery.Run(["read", .. files, "--record", "record.db"]);
        if (read.Status is not (0 or 3)) throw new InvalidOperationException(read.Error);
        _server = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Chancery.Cli.dll"), "serve", "--port", "0", "--record", "record.db"])
        {
            WorkingDirectory = _chancery.Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        Address = _server.StandardOutput.ReadLine()?.Split(' ')[0] ?? throw new InvalidOperationException("The pages did not start.");
    }

    public string Address { get; }

    public CommandRun Command => _chancery;

    /// <summary>The samples that travel with the command.</summary>
    public static Site OfSamples() => new([Path.Combine(AppContext.BaseDirectory, "samples")]);

    /// <summary>Articles of the test's own, by file name and content.</summary>
    public static Site Of(params (string Name, string Content)[] articles)
    {
        string folder = Directory.CreateTempSubdirectory("chancery-site-").FullName;
        foreach (var (name, content) in articles) File.WriteAllText(Path.Combine(folder, name), content);
        return new([folder]);
    }

    public static Site OfFolder(string folder) => new([folder]);

    public void Dispose()
    {
        _server.Kill(entireProcessTree: true);
        _server.WaitForExit();
        _server.Dispose();
        _chancery.Dispose();
    }
}
