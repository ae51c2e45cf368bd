using Chancery.Actors;
using Chancery.Articles;
using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Resolution.Coreference;

/// <summary>The state an article is written in or published by, where its own head says so: a letterhead, a dateline, a correspondent's city, the outlet's name.</summary>
internal sealed class ArticleHome(LexiconFiles lexicon)
{
    /// <summary>A line longer than this is text, and the head ends there.</summary>
    private const int LongestLine = 90;
    private const int MostLines = 12;
    private static readonly char[] _between = ['|', ',', '-', '–', '—', '/', '(', ')', ':', ';'];
    private readonly StateWords _states = new(lexicon);
    private readonly KnownActors _known = new(lexicon);
    private readonly OutletList _outlets = OutletList.Load(lexicon);

    /// <summary>The state's code, or null where the head names none or several.</summary>
    public string? Of(Article article)
    {
        string? dateline = null, kicker = null;
        int at = 0;
        for (int n = 0; n < MostLines && at < article.Text.Length; n++)
        {
            int end = article.Text.IndexOf('\n', at);
            var line = new Span(at, end < 0 ? article.Text.Length : end);
            string words = line.Of(article.Text);
            string? reason = ReasonOf(article, line);
            if (IsLetterhead(words) && Named(words) is { } letterhead) return letterhead;
            bool text = words.Length > LongestLine;
            if (text) words = article.Text[at..Dateline.End(article.Text, at)];
            if (reason is "kicker") kicker ??= City(words);
            if (text || reason is "dateline" or "byline" || (reason is null && IsCredit(words))) dateline ??= Whole(words);
            if (text) break;
            at = line.End + 1;
        }

        return dateline ?? kicker ?? Published(article.Outlet);
    }

    private static string? ReasonOf(Article article, Span line)
    {
        foreach (DroppedRange d in article.Dropped)
        {
            if (d.Span.Overlaps(line)) return d.Reason;
        }

        return null;
    }

    /// <summary>"REPUBLIC OF PERU – MINISTRY OF FOREIGN AFFAIRS": a state's name among capitals alone.</summary>
    private static bool IsLetterhead(string line) =>
        !line.AsSpan().ContainsAnyInRange('a', 'z') && (line.Contains(" OF ", StringComparison.Ordinal) || line.Contains("MINISTRY", StringComparison.Ordinal) || line.Contains("GOVERNMENT", StringComparison.Ordinal));

    /// <summary>A line of date or name and place: "Ana Ruiz, Lima", "4 May 2020 – LIMA".</summary>
    private static bool IsCredit(string line)
    {
        if (line.AsSpan().ContainsAny('|', '—') || line.AsSpan().ContainsAnyInRange('0', '9')) return true;
        return line.Contains(", ", StringComparison.Ordinal) && line.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => char.IsUpper(w[0]));
    }

    /// <summary>The one state that parts of a line name by nothing else than its name or city.</summary>
    private string? Whole(string line)
    {
        string? found = null;
        foreach (string piece in line.Split(_between))
        {
            string part = piece.Trim(' ', '\'', '’', '.', '\r');
            if (part.Length == 0 || StateAt(part, 0, out int end, out _) is not { } state || end < part.Length) continue;
            if (found is not null && found != state) return null;
            found = state;
        }

        return found;
    }

    /// <summary>The one state named anywhere in a line.</summary>
    private string? Named(string line) => Anywhere(line, _ => true);

    /// <summary>The one capital named in an outlet's name ("Lima Herald").</summary>
    private string? City(string line) => Anywhere(line, use => use is StateUse.Capital);

    private string? Anywhere(string line, Predicate<StateUse> fits)
    {
        string? found = null;
        for (int i = 0; i < line.Length; i++)
        {
            if ((i > 0 && line[i - 1] is not (' ' or '(' or '-')) || StateAt(line, i, out int end, out StateUse use) is not { } state || !fits(use)) continue;
            if (found is not null && found != state) return null;
            (found, i) = (state, end - 1);
        }

        return found;
    }

    private string? StateAt(string line, int start, out int end, out StateUse use)
    {
        end = _states.Match(line, start, line.Length, out var state);
        use = state.Use;
        if (end > 0) return state.Id;
        end = _known.Match(line, start, line.Length, out KnownActor known);
        return end > 0 && known.Kind == ActorKind.Place ? known.State : null;
    }

    private string? Published(string? outlet)
    {
        if (outlet is null) return null;
        return _outlets.TryMatch(outlet, out OutletName name) && name.Length == outlet.Length ? name.Outlet.State : City(outlet);
    }
}
