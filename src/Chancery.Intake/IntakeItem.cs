using Chancery.Articles;

namespace Chancery.Intake;

/// <summary>One thing the intake met: an article, or an error. Exactly one of the two is set.</summary>
public sealed record IntakeItem
{
    private IntakeItem()
    {
    }

    public Article? Article { get; private init; }

    public IntakeError? Error { get; private init; }

    public static IntakeItem Of(Article article) => new() { Article = article };

    public static IntakeItem Of(IntakeError error) => new() { Error = error };

    public static IntakeItem Failed(string path, long line, string message) => Of(new IntakeError(path, line, message));
}
