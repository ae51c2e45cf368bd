using Chancery.Articles;
using Chancery.Intake.Formats;
using Chancery.Lexicon;

namespace Chancery.Intake;

/// <summary>
/// Articles from what a command line names: files, folders, globs (<c>*</c>, <c>?</c>, <c>**</c>) and <c>-</c> for standard input.
/// Streams in the order named, a folder's files in ordinal order; what cannot be read becomes an error item and the rest goes on.
/// </summary>
public sealed class ArticleSource
{
    /// <summary>The most bytes read as one article: a file, a line of JSONL, a record. Files of many articles are streamed and may be larger.</summary>
    public const long LargestArticle = 32L * 1024 * 1024;

    private readonly ArticleParser _parser;
    private readonly long _largest;

    public ArticleSource(LexiconFiles? lexicon = null, long largestArticle = LargestArticle)
        : this(new ArticleParser(lexicon ?? LexiconFiles.Embedded), largestArticle)
    {
    }

    public ArticleSource(ArticleParser parser, long largestArticle = LargestArticle) => (_parser, _largest) = (parser, largestArticle);

    /// <summary>Reads what the arguments name; no argument means standard input.</summary>
    /// <param name="standardInput">Opens standard input; called at most once.</param>
    public IEnumerable<IntakeItem> Read(IReadOnlyList<string> arguments, Func<Stream>? standardInput = null)
    {
        bool taken = false;
        foreach (string argument in arguments.Count == 0 ? ["-"] : arguments)
        {
            if (argument == "-")
            {
                if (taken) continue;
                taken = true;
                using Stream input = (standardInput ?? Console.OpenStandardInput)();
                foreach (IntakeItem item in new StreamReading(_parser, _largest).Read("-", input)) yield return item;
                continue;
            }

            foreach (PathFound found in PathSearch.Find(argument))
            {
                foreach (IntakeItem item in found.Error is { } error ? [IntakeItem.Of(error)] : ReadFile(found.Path)) yield return item;
            }
        }
    }

    /// <summary>Reads one file of any known kind.</summary>
    public IEnumerable<IntakeItem> ReadFile(string path)
    {
        FileStream? stream = null;
        string? failure = null;
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            failure = Reason(e);
        }

        if (stream is null)
        {
            yield return IntakeItem.Failed(path, 0, failure!);
            yield break;
        }

        using (stream)
        {
            foreach (IntakeItem item in new StreamReading(_parser, _largest).Read(path, stream)) yield return item;
        }
    }

    internal static string Reason(Exception e) => e switch
    {
        UnauthorizedAccessException => "no permission to read it",
        FileNotFoundException or DirectoryNotFoundException => "there is no such file or folder",
        _ => e.Message.ReplaceLineEndings(" "),
    };
}
