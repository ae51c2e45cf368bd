using Chancery.Language;
using Chancery.Statements;

namespace Chancery.Tests.Statements;

/// <summary>
/// A sentence with its attribution marked: <c>{Peru} &lt;said&gt; [the line was open].</c> Square brackets of the text itself are doubled.
/// Edges are compared without quotation marks, stops and space.
/// </summary>
internal sealed record Marked(string Text, IReadOnlyList<Span> Source, IReadOnlyList<Span> Cue, IReadOnlyList<Span> Content)
{
    private const string Edges = " \t\"“”‘’'.,;:!?–—-";

    public static Marked Parse(string marked)
    {
        var text = new System.Text.StringBuilder();
        List<Span> source = [], cue = [], content = [];
        int open = 0;
        foreach (char c in marked)
        {
            switch (c)
            {
                case '{' or '<' or '[':
                    open = text.Length;
                    break;
                case '}':
                    source.Add(new(open, text.Length));
                    break;
                case '>':
                    cue.Add(new(open, text.Length));
                    break;
                case ']':
                    content.Add(new(open, text.Length));
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        return new(text.ToString(), source, cue, content);
    }

    /// <summary>True when the statement has these words as source, cue and content.</summary>
    public bool Is(Statement statement) => Same(Source, statement.Source) && Same(Cue, statement.Cue) && Same(Content, statement.Content);

    /// <summary>A statement in the same notation, for messages.</summary>
    public static string Show(string text, Statement s) => $"{{{Words(text, s.Source)}}} <{Words(text, s.Cue)}> [{Words(text, s.Content)}]";

    private static string Words(string text, IReadOnlyList<Span> spans) => string.Join(" … ", spans.Select(s => s.Of(text)));

    private bool Same(IReadOnlyList<Span> a, IReadOnlyList<Span> b) => Covered(a) == Covered(b);

    private string Covered(IReadOnlyList<Span> spans) => string.Concat(spans.OrderBy(s => s.Start).Select(s => s.Of(Text))).Replace(" ", "", StringComparison.Ordinal).Trim(Edges.ToCharArray());
}
