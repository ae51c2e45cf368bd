using Chancery.Lexicon;

namespace Chancery.Times.Patterns;

/// <summary>
/// Reads the pattern language of <c>lexicon/times</c>: words, <c>{class}</c> or <c>{class:slot}</c>, <c>[optional]</c>, <c>(one | other)</c>,
/// <c>&lt;fragment&gt;</c>, <c>=slot:value</c>, and <c>/</c> where the expression ends and only its surroundings follow. Everything is parted by white space but the brackets.
/// </summary>
internal sealed class PatternParser(IReadOnlyDictionary<string, PatternNode> fragments, LexiconNode source)
{
    private readonly List<string> _tokens = [];
    private int _at;

    public PatternNode Parse(string pattern)
    {
        _tokens.Clear();
        _at = 0;
        Split(pattern);
        PatternNode node = ParseChoice();
        return _at == _tokens.Count ? node : throw source.Error($"'{_tokens[_at]}' has no opening bracket");
    }

    private void Split(string pattern)
    {
        int i = 0;
        while (i < pattern.Length)
        {
            char c = pattern[i];
            if (c == ' ') i++;
            else if (c is '[' or ']' or '(' or ')' or '|') _tokens.Add(pattern[i++].ToString());
            else
            {
                int start = i++;
                while (i < pattern.Length && pattern[i] is not (' ' or '[' or ']' or '(' or ')' or '|')) i++;
                _tokens.Add(pattern[start..i]);
            }
        }
    }

    private PatternNode ParseChoice()
    {
        var options = new List<PatternNode> { ParseSequence() };
        while (_at < _tokens.Count && _tokens[_at] == "|")
        {
            _at++;
            options.Add(ParseSequence());
        }

        return options.Count == 1 ? options[0] : new PatternNode.Choice(options);
    }

    private PatternNode.Sequence ParseSequence()
    {
        var items = new List<PatternNode>();
        while (_at < _tokens.Count && _tokens[_at] is not ("|" or ")" or "]")) items.Add(ParseItem());
        return new(items);
    }

    private PatternNode ParseItem()
    {
        string token = _tokens[_at++];
        return token switch
        {
            "[" => new PatternNode.Choice([Closed("]"), new PatternNode.Sequence([])]),
            "(" => Closed(")"),
            "/" => new PatternNode.Assign(Slots.End, ""),
            _ when token[0] == '{' => ParseClass(token),
            _ when token[0] == '<' => fragments.TryGetValue(token.Trim('<', '>'), out var node) ? node : throw source.Error($"there is no fragment {token}"),
            _ when token[0] == '=' && token.Length > 1 => ParseAssign(token),
            _ => new PatternNode.Literal(token.ToLowerInvariant()),
        };
    }

    private PatternNode Closed(string bracket)
    {
        PatternNode inner = ParseChoice();
        if (_at >= _tokens.Count || _tokens[_at++] != bracket) throw source.Error($"a '{bracket}' is missing");
        return inner;
    }

    private PatternNode.Class ParseClass(string token)
    {
        if (token[^1] != '}') throw source.Error($"'{token}' lacks its '}}'");
        string body = token[1..^1];
        int colon = body.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? new(body, body) : new(body[..colon], body[(colon + 1)..]);
    }

    private PatternNode.Assign ParseAssign(string token)
    {
        int colon = token.IndexOf(':', StringComparison.Ordinal);
        return colon > 1 ? new(token[1..colon], token[(colon + 1)..]) : throw source.Error($"'{token}' is read as =slot:value");
    }
}
