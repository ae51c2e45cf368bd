using Chancery.Language.Network;

namespace Chancery.Language.Names;

/// <summary>The best sequence of name classes in which an inside follows only a begin or inside of its kind (Viterbi), scores of words and of steps together. 0 is outside, 2k+1 begins kind k, 2k+2 goes on.</summary>
internal sealed class NameDecoder
{
    public const int Classes = 9;

    private readonly float[] _best = new float[Classes];
    private readonly float[] _next = new float[Classes];
    private byte[] _back = new byte[128 * Classes];

    /// <summary>Scores of word i at scores[i·<see cref="Classes"/> ..], of the step from class a to b at steps[a·<see cref="Classes"/> + b]; classes go to <paramref name="classes"/>.</summary>
    public void Decode(ReadOnlySpan<float> scores, ReadOnlySpan<float> steps, Span<int> classes)
    {
        if (_back.Length < classes.Length * Classes) _back = new byte[classes.Length * Classes];
        for (var i = 0; i < classes.Length; i++)
        {
            var row = scores.Slice(i * Classes, Classes);
            for (var c = 0; c < Classes; c++)
            {
                var from = i == 0 ? 0 : BestBefore(c, steps);
                _back[(i * Classes) + c] = (byte)from;
                _next[c] = i == 0 ? (IsInside(c) ? float.NegativeInfinity : row[c]) : _best[from] + steps[(from * Classes) + c] + row[c];
            }

            _next.CopyTo(_best, 0);
        }

        var at = Floats.IndexOfMax(_best);
        for (var i = classes.Length - 1; i >= 0; i--)
        {
            classes[i] = at;
            at = _back[(i * Classes) + at];
        }
    }

    private static bool IsInside(int c) => c > 0 && c % 2 == 0;

    private int BestBefore(int c, ReadOnlySpan<float> steps)
    {
        var (first, end) = IsInside(c) ? (c - 1, c + 1) : (0, Classes);
        var best = first;
        for (var a = first + 1; a < end; a++)
            if (_best[a] + steps[(a * Classes) + c] > _best[best] + steps[(best * Classes) + c]) best = a;
        return best;
    }
}
