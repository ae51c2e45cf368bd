using System.Text;

namespace Chancery.Articles.Pages;

/// <summary>
/// A page's markup made light before it is parsed: scripts, styles, comments and drawings are cut out, data scripts kept aside,
/// and markup that nests deeper than any page does is cut there, since a parser's time grows with the square of it.
/// </summary>
internal sealed class Markup
{
    private const int DeepestNesting = 1500;
    private static readonly string[] Heavy = ["script", "style", "svg", "noscript", "template", "iframe", "canvas", "object"];
    private static readonly string[] Void = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "p", "li", "td", "th", "tr", "dd", "dt", "option", "tbody", "thead", "html", "head", "body"];

    private readonly string _source;
    private readonly StringBuilder _light;
    private readonly Dictionary<string, int> _open = new(StringComparer.Ordinal);
    private int _depth;

    private Markup(string source) => (_source, _light) = (source, new StringBuilder(source.Length / 2));

    /// <summary>The markup to parse.</summary>
    public string Light => _light.ToString();

    /// <summary>The bodies of scripts that hold data, with the attributes of their tags.</summary>
    public List<(string Attributes, string Data)> DataScripts { get; } = [];

    public static Markup Of(string source)
    {
        var markup = new Markup(source);
        markup.Copy();
        return markup;
    }

    private void Copy()
    {
        int at = 0;
        while (at < _source.Length)
        {
            int tag = _source.IndexOf('<', at);
            if (tag < 0 || tag + 1 >= _source.Length) break;
            _light.Append(_source, at, tag - at);
            at = tag;
            if (_source.AsSpan(tag).StartsWith("<!--", StringComparison.Ordinal)) at = Comment(tag);
            else if (HeavyTag(tag) is { } name) at = Element(tag, name);
            else
            {
                if (!Nest(tag)) return;
                int next = Math.Max(tag + 1, NextTag(tag));
                _light.Append(_source, tag, next - tag);
                at = next;
            }
        }

        if (at < _source.Length) _light.Append(_source, at, _source.Length - at);
    }

    private int NextTag(int tag)
    {
        int close = _source.AsSpan(tag + 1).IndexOfAny('>', '<');
        return close < 0 ? _source.Length : tag + 1 + close + (_source[tag + 1 + close] == '>' ? 1 : 0);
    }

    private int Comment(int tag)
    {
        int end = _source.IndexOf("-->", tag + 4, StringComparison.Ordinal);
        return end < 0 ? _source.Length : end + 3;
    }

    private string? HeavyTag(int tag)
    {
        ReadOnlySpan<char> rest = _source.AsSpan(tag + 1);
        foreach (string name in Heavy)
        {
            if (rest.Length > name.Length && rest.StartsWith(name, StringComparison.OrdinalIgnoreCase) && !char.IsAsciiLetterOrDigit(rest[name.Length]) && rest[name.Length] != '-') return name;
        }

        return null;
    }

    private int Element(int tag, string name)
    {
        int open = _source.IndexOf('>', tag);
        if (open < 0) return _source.Length;
        if (_source[open - 1] == '/' && name is not "script" and not "style") return open + 1;
        int close = _source.IndexOf("</" + name, open, StringComparison.OrdinalIgnoreCase);
        if (name == "script") Data(tag, open, close < 0 ? _source.Length : close);
        if (close < 0) return name is "script" or "style" ? _source.Length : open + 1;
        int end = _source.IndexOf('>', close);
        return end < 0 ? _source.Length : end + 1;
    }

    private void Data(int tag, int open, int close)
    {
        ReadOnlySpan<char> data = _source.AsSpan(open + 1, close - open - 1).Trim();
        if (data.Length is < 20 or > 8_000_000) return;
        string attributes = _source[tag..open];
        if (attributes.Contains("json", StringComparison.OrdinalIgnoreCase) || data[0] is '{' or '[' || data[..Math.Min(120, data.Length)].IndexOf("= {") > 0 || data[..Math.Min(120, data.Length)].IndexOf("={") > 0)
            DataScripts.Add((attributes, data.ToString()));
    }

    /// <summary>Counts elements open by name; false once there are more of them than a page has.</summary>
    private bool Nest(int tag)
    {
        bool closing = _source[tag + 1] == '/';
        int start = tag + (closing ? 2 : 1), end = start;
        while (end < _source.Length && end - start < 20 && (char.IsAsciiLetterOrDigit(_source[end]) || _source[end] == '-')) end++;
        if (end == start) return true;
        string name = _source[start..end].ToLowerInvariant();
        if (Void.Contains(name)) return true;
        _open.TryGetValue(name, out int open);
        if (closing && open == 0) return true;
        _open[name] = open + (closing ? -1 : 1);
        _depth += closing ? -1 : 1;
        return _depth <= DeepestNesting;
    }
}
