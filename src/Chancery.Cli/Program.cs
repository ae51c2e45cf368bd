using Chancery.Cli.Shell;

return await CommandLine.RunAsync(args, CliHost.Console()).ConfigureAwait(false);
