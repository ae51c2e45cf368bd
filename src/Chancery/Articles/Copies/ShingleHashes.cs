using Chancery.Language;

namespace Chancery.Articles.Copies;

/// <summary>
/// Hashes of every run of five words, case, punctuation and apostrophes aside: a polynomial over the words' hashes that rolls
/// from one run to the next (Karp and Rabin 1987), mixed so that its bits are even.
/// </summary>
internal ref struct ShingleHashes(ReadOnlySpan<char> text)
{
    public const int Words = 5;
    private const ulong Base = 0x9E3779B97F4A7C15;
    private static readonly ulong Leading = unchecked(Base * Base * Base * Base * Base);

    private readonly ReadOnlySpan<char> _text = text;
    private WindowOfWords _window;
    private WindowOfStarts _starts;
    private ulong _rolling;
    private int _count;
    private int _at;

    /// <summary>The hash of the run just read.</summary>
    public uint Current { get; private set; }

    /// <summary>Where the run just read lies in the text.</summary>
    public Span Place { get; private set; }

    public int WordCount => _count;

    public bool Next()
    {
        while (Word(out ulong word, out int start))
        {
            int slot = _count % Words;
            _rolling = (_rolling * Base) + word - (_window[slot] * Leading);
            (_window[slot], _starts[slot]) = (word, start);
            _count++;
            if (_count < Words) continue;
            Current = Mix(_rolling);
            Place = new(_starts[_count % Words], _at);
            return true;
        }

        return false;
    }

    private bool Word(out ulong hash, out int start)
    {
        while (_at < _text.Length && !char.IsLetterOrDigit(_text[_at])) _at++;
        (hash, start) = (14695981039346656037, _at);
        if (_at >= _text.Length) return false;
        for (; _at < _text.Length; _at++)
        {
            char c = _text[_at];
            if (char.IsAsciiLetterOrDigit(c)) hash = (hash ^ (uint)(c | 0x20)) * 1099511628211;
            else if (c is '\'' or '’') continue;
            else if (!char.IsLetterOrDigit(c)) break;
            else hash = (hash ^ char.ToLowerInvariant(c)) * 1099511628211;
        }

        return true;
    }

    private static uint Mix(ulong h)
    {
        h ^= h >> 33;
        h *= 0xFF51AFD7ED558CCD;
        h ^= h >> 33;
        h *= 0xC4CEB9FE1A85EC53;
        return (uint)(h >> 32);
    }

    [System.Runtime.CompilerServices.InlineArray(Words)]
    private struct WindowOfWords
    {
        private ulong _word;
    }

    [System.Runtime.CompilerServices.InlineArray(Words)]
    private struct WindowOfStarts
    {
        private int _start;
    }
}
