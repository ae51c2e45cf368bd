using System.Diagnostics;
using System.Text;

namespace Chancery.Journeys.Command;

/// <summary>Runs the real command as a process of its own, in a folder of its own, as a user's shell would.</summary>
internal sealed class CommandRun : IDisposable
{
    public CommandRun() => Directory.CreateDirectory(Folder);

    /// <summary>The working folder: made for this test, removed after it.</summary>
    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "chancery-" + Path.GetRandomFileName());

    public string Write(string name, ReadOnlySpan<byte> bytes)
    {
        string path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using FileStream file = File.Create(path);
        file.Write(bytes);
        return path;
    }

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public CommandResult Run(params string[] args) => Run(args, input: null);

    public CommandResult Run(string[] args, string? input)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Chancery.Cli.dll"), .. args])
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        if (input is not null) process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromMinutes(3)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"chancery {string.Join(' ', args)} did not end.");
        }

        return new CommandResult(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
