using System.Collections.Frozen;
using Chancery.Lexicon;

namespace Chancery.Articles.Pages;

/// <summary>What the names given to page elements say, from <c>lexicon/articles/page-marks.yaml</c>.</summary>
internal sealed class PageMarks
{
    private const string Path = "articles/page-marks.yaml";
    private readonly Words _never;
    private readonly Words _drop;
    private readonly Words _doubt;
    private readonly Words _keep;
    private readonly FrozenSet<string> _roles;
    private readonly FrozenSet<string> _bodies;

    public PageMarks(LexiconFiles files)
    {
        LexiconNode root = LexiconNode.Read(files, Path);
        root.Only("never", "drop", "doubt", "keep", "roles", "bodies");
        (_never, _drop, _doubt, _keep) = (new(root.Texts("never")), new(root.Texts("drop")), new(root.Texts("doubt")), new(root.Texts("keep")));
        _roles = root.Texts("roles").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _bodies = root.Texts("bodies").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    public bool IsFurnitureRole(string? role) => role is { Length: > 0 } && _roles.Contains(role.Trim());

    public bool IsBody(string? itemProperty) => itemProperty is { Length: > 0 } && _bodies.Contains(itemProperty.Trim());

    /// <summary>Reads class or id; adds what it finds to <paramref name="sign"/>.</summary>
    public void Read(ReadOnlySpan<char> names, ref PageSign sign)
    {
        Span<char> piece = stackalloc char[24];
        for (int i = 0; i < names.Length;)
        {
            int length = 0;
            int start = i;
            while (i < names.Length && char.IsAsciiLetterOrDigit(names[i]) && (i == start || !char.IsAsciiLetterUpper(names[i]) || char.IsAsciiLetterUpper(names[i - 1])))
            {
                if (length < piece.Length) piece[length++] = char.ToLowerInvariant(names[i]);
                i++;
            }

            if (length > 2) Judge(piece[..length], ref sign);
            if (i == start) i++;
        }
    }

    private void Judge(ReadOnlySpan<char> piece, ref PageSign sign)
    {
        if (_never.Holds(piece)) sign.Never++;
        else if (_drop.Holds(piece)) sign.Drop++;
        if (_doubt.Holds(piece)) sign.Doubt++;
        if (_keep.Holds(piece)) sign.Keep++;
    }

    /// <summary>Whole words, and beginnings.</summary>
    private sealed class Words
    {
        private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _whole;
        private readonly ILookup<char, string> _beginnings;

        public Words(string[] words)
        {
            _whole = words.Where(w => !w.EndsWith('*')).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
            _beginnings = words.Where(w => w.EndsWith('*')).ToLookup(w => w[0], w => w[..^1]);
        }

        public bool Holds(ReadOnlySpan<char> piece)
        {
            if (_whole.Contains(piece)) return true;
            foreach (string beginning in _beginnings[piece[0]])
            {
                if (piece.StartsWith(beginning, StringComparison.Ordinal)) return true;
            }

            return false;
        }
    }
}
