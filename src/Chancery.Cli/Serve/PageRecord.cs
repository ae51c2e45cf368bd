using Chancery.Cli.Record;
using Chancery.Cli.Shell;
using Chancery.Record;
using Chancery.Web;

namespace Chancery.Cli.Serve;

/// <summary>A record file as the pages see it, with the lexicon's names of states.</summary>
internal static class PageRecord
{
    public static WebRecord Of(RecordOptions options, RecordFile record, bool mayDecide) => new(
        record.Queries,
        Remembered(options.Name),
        text => Code(options, text),
        mayDecide ? draft => Decide(record, draft) : null);

    /// <summary>A page names dozens of states.</summary>
    private static Func<string, string> Remembered(Func<string, string> nameOf)
    {
        var names = new System.Collections.Concurrent.ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        return code => names.GetOrAdd(code, nameOf);
    }

    private static string? Code(RecordOptions options, string text)
    {
        try
        {
            return options.Code(text);
        }
        catch (UsageException)
        {
            return null;
        }
    }

    private static void Decide(RecordFile record, DecisionDraft draft)
    {
        try
        {
            record.Decide(draft.Verb, [.. draft.Ids, .. draft.Value is null ? [] : new[] { draft.Value }], draft.Because, draft.By, draft.At);
        }
        catch (ArgumentException e)
        {
            throw new ArgumentException(e.Message.Split(" (Parameter", StringSplitOptions.None)[0], e);
        }
    }
}
