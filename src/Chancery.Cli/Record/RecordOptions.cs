using System.CommandLine;
using Chancery.Calendar;
using Chancery.Cli.Shell;
using Chancery.Lexicon;
using Chancery.Record;
using Chancery.Record.Queries;
using NodaTime;

namespace Chancery.Cli.Record;

/// <summary>Options and arguments that the record's commands share, and how their words become values.</summary>
internal sealed class RecordOptions(CliHost host)
{
    private readonly Lazy<StateList> _states = new(() => StateList.Load(host.Lexicon));

    public Option<string> File { get; } = new("--record") { Description = "The record's file.", DefaultValueFactory = _ => "chancery.db" };

    public Option<bool> Json { get; } = new("--json") { Description = "Print the contract's JSON object instead of text." };

    public Option<string?> AsOf { get; } = new("--as-of") { Description = "The day asked about (valid time): 2016-09-27, 2016-09 or 2016." };

    public Option<string?> KnownBy { get; } = new("--known-by") { Description = "Only what had been reported by this day (report time)." };

    public static Argument<string> State(string name) => new(name) { Description = "A state: its name or alpha-3 code." };

    /// <summary>The alpha-3 code of a state given by code or name.</summary>
    /// <exception cref="UsageException">No state answers to the words.</exception>
    public string Code(string words)
    {
        StateList states = _states.Value;
        if (states.Find(words.ToUpperInvariant()) is { } byCode) return byCode.Id;
        return states.TryMatch(words, out StateName name) && name.Length == words.Length && !name.IsAmbiguous
            ? name.State.Id
            : throw new UsageException($"'{words}' is no state the lexicon knows; give its name or alpha-3 code (IRN).");
    }

    public string Name(string code) => _states.Value.Find(code)?.Name ?? code;

    /// <summary>Two states that differ.</summary>
    /// <exception cref="UsageException">One is unknown, or both are one.</exception>
    public (string A, string B) Pair(string a, string b)
    {
        var pair = (A: Code(a), B: Code(b));
        return pair.A != pair.B ? pair : throw new UsageException($"'{a}' and '{b}' are one state; a pair needs two.");
    }

    /// <summary>The last day that the words can mean; null stays null.</summary>
    /// <exception cref="UsageException">The words are no date.</exception>
    public static LocalDate? Day(string? words) => words is null
        ? null
        : EdtfInterval.TryParse(words, out var interval) && interval!.Latest is { } day ? day : throw new UsageException($"'{words}' is no date; write it as 2016-09-27, 2016-09 or 2016.");

    public RecordFile Open(ParseResult result, bool create = false) => RecordFile.Open(result.GetValue(File)!, create, host.Lexicon);

    /// <summary>Prints the JSON object, or what <paramref name="text"/> writes.</summary>
    public int Print<T>(ParseResult result, T answer, bool isEmpty, Action<TextWriter> text)
    {
        if (result.GetValue(Json)) host.Out.WriteLine(QueryJson.Write(answer));
        else text(host.Out);
        return isEmpty ? ExitStatus.Nothing : ExitStatus.Done;
    }
}
