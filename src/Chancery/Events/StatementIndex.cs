using Chancery.Language;
using Chancery.Statements;

namespace Chancery.Events;

/// <summary>Which statement a stretch of text stands in.</summary>
internal sealed class StatementIndex(IReadOnlyList<Statement> statements)
{
    /// <summary>The statement with the shortest content that holds the span, or null for the outlet's own voice.</summary>
    public int? Innermost(Span span)
    {
        int? best = null;
        int length = int.MaxValue;
        for (int i = 0; i < statements.Count; i++)
        {
            foreach (Span content in statements[i].Content)
            {
                if (!content.Contains(span) || content.Length >= length) continue;
                (best, length) = (i, content.Length);
            }
        }

        return best;
    }
}
