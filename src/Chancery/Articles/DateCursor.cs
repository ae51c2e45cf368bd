namespace Chancery.Articles;

/// <summary>A place in a text that moves forward over the parts of a date.</summary>
internal ref struct DateCursor(ReadOnlySpan<char> text, int at)
{
    private readonly ReadOnlySpan<char> _text = text;

    public int At { get; set; } = at;

    /// <summary>Reads digits; returns how many there were (more than nine give no value).</summary>
    public int Number(out int value)
    {
        int start = At;
        value = 0;
        while (At < _text.Length && char.IsAsciiDigit(_text[At]))
        {
            if (At - start < 9) value = (value * 10) + (_text[At] - '0');
            At++;
        }

        return At - start;
    }

    /// <summary>Takes one of the separators, with spaces about it; '\0' when none stands here.</summary>
    public char Separator(params ReadOnlySpan<char> any)
    {
        if (At >= _text.Length || !any.Contains(_text[At])) return '\0';
        char taken = _text[At++];
        while (taken is '.' or '年' && At < _text.Length && _text[At] == ' ') At++;
        return taken;
    }

    public bool Same(char separator) => Separator(separator) == separator;

    /// <summary>Passes over spaces, points, commas, hyphens and slashes between the parts.</summary>
    public bool Gap()
    {
        int limit = Math.Min(_text.Length, At + 4);
        while (At < limit && (char.IsWhiteSpace(_text[At]) || _text[At] is ',' or '.' or '-' or '/' or '–')) At++;
        return true;
    }

    public readonly ReadOnlySpan<char> PeekWord()
    {
        int end = At;
        while (end < _text.Length && (char.IsLetter(_text[end]) || _text[end] is '\'' or 'º' or 'ª')) end++;
        return _text[At..end];
    }

    /// <summary>True when no further digit follows.</summary>
    public readonly bool Boundary() => At >= _text.Length || !char.IsAsciiDigit(_text[At]);
}
