namespace Chancery.Language.Network;

/// <summary>From a word's hash to its row among the embeddings; 0 for a word without one.</summary>
internal sealed class WordIndex
{
    private readonly ulong[] _keys;
    private readonly int[] _rows;
    private readonly int _mask;

    public WordIndex(ReadOnlySpan<ulong> hashes)
    {
        var size = 16;
        while (size < hashes.Length * 2) size *= 2;
        (_keys, _rows, _mask) = (new ulong[size], new int[size], size - 1);
        for (var i = 1; i < hashes.Length; i++)
        {
            var at = (int)hashes[i] & _mask;
            while (_rows[at] != 0) at = (at + 1) & _mask;
            (_keys[at], _rows[at]) = (hashes[i], i);
        }
    }

    public int Find(ulong hash)
    {
        for (var at = (int)hash & _mask; _rows[at] != 0; at = (at + 1) & _mask)
            if (_keys[at] == hash) return _rows[at];
        return 0;
    }
}
