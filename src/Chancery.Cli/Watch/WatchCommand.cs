using System.CommandLine;
using Chancery.Cli.Record;
using Chancery.Cli.Shell;

namespace Chancery.Cli.Watch;

/// <summary><c>chancery watch</c>: feeds and folders followed into a record.</summary>
internal static class WatchCommand
{
    public static Command Create(CliHost host)
    {
        var o = new RecordOptions(host);
        var sources = new Argument<string[]>("sources") { Description = "Addresses of feeds, OPML files, folders or files.", Arity = ArgumentArity.OneOrMore };
        var every = new Option<double>("--every") { Description = "Minutes between two rounds.", DefaultValueFactory = _ => 15 };
        var once = new Option<bool>("--once") { Description = "Look once, then end." };
        var state = new Option<string?>("--state") { Description = "Where to keep what has been seen; beside the record unless given." };
        var isPrivate = new Option<bool>("--allow-private") { Description = "Also fetch from loopback and private addresses." };
        var pause = new Option<double>("--pause") { Description = "Seconds between two requests to one host.", DefaultValueFactory = _ => 2 };
        Option<int?> threads = Threads.Option();
        var command = new Command("watch", "Follows feeds and folders into a record: politely, and on from where it stopped.") { sources, every, once, state, isPrivate, pause, o.File, threads };
        command.SetAction(async (r, stop) =>
        {
            int workers = Threads.Of(r.GetValue(threads));
            if (r.GetValue(every) is not (>= 1 and <= 10080)) throw new UsageException("--every takes minutes, from 1 to 10080.");
            if (r.GetValue(pause) is not (>= 0 and <= 600)) throw new UsageException("--pause takes seconds, from 0 to 600.");
            using var record = o.Open(r, create: true);
            var rounds = new WatchRounds(host, new RecordReader(host, record, workers))
            {
                Every = TimeSpan.FromMinutes(r.GetValue(every)),
                Once = r.GetValue(once),
                Pause = TimeSpan.FromSeconds(r.GetValue(pause)),
                AllowPrivate = r.GetValue(isPrivate),
                StatePath = r.GetValue(state) ?? r.GetValue(o.File) + ".watch.json",
            };
            return await rounds.RunAsync(r.GetValue(sources)!, stop).ConfigureAwait(false);
        });
        return command;
    }
}
