namespace Chancery.Articles.Copies;

/// <summary>
/// From a hash to the articles that hold it: open addressing over keys that are already even, postings in one linked array.
/// A key keeps its first few articles only, so that what thousands share (a footer, a boilerplate) costs no more than what few do.
/// </summary>
internal sealed class KeyTable
{
    private const int MostPostings = 12;
    private uint[] _keys = new uint[1 << 12];
    private int[] _heads = new int[1 << 12];
    private int[] _articles = new int[1 << 12];
    private int[] _next = new int[1 << 12];
    private int _used;
    private int _postings = 1;

    /// <summary>Bytes held.</summary>
    public long Size => ((long)_keys.Length * 8) + ((long)_articles.Length * 8);

    public void Add(uint key, int article)
    {
        if (_used * 10 > _keys.Length * 7) Grow();
        int slot = Slot(_keys, _heads, key);
        if (_heads[slot] == 0)
        {
            _keys[slot] = key;
            _used++;
        }
        else if (Count(_heads[slot]) >= MostPostings)
        {
            return;
        }

        if (_postings == _articles.Length)
        {
            int larger = _articles.Length + (_articles.Length / 2);
            Array.Resize(ref _articles, larger);
            Array.Resize(ref _next, larger);
        }

        (_articles[_postings], _next[_postings]) = (article, _heads[slot]);
        _heads[slot] = _postings++;
    }

    /// <summary>Adds one to the count of each article that holds the key.</summary>
    public void CountInto(uint key, Dictionary<int, int> counts)
    {
        for (int at = _heads[Slot(_keys, _heads, key)]; at != 0; at = _next[at])
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, _articles[at], out _)++;
    }

    private int Count(int head)
    {
        int count = 0;
        for (int at = head; at != 0; at = _next[at]) count++;
        return count;
    }

    private void Grow()
    {
        var (keys, heads) = (new uint[_keys.Length * 2], new int[_keys.Length * 2]);
        for (int i = 0; i < _keys.Length; i++)
        {
            if (_heads[i] == 0) continue;
            int slot = Slot(keys, heads, _keys[i]);
            (keys[slot], heads[slot]) = (_keys[i], _heads[i]);
        }

        (_keys, _heads) = (keys, heads);
    }

    private static int Slot(uint[] keys, int[] heads, uint key)
    {
        int mask = keys.Length - 1;
        int slot = (int)(key * 2654435769u >> 7) & mask;
        while (heads[slot] != 0 && keys[slot] != key) slot = (slot + 1) & mask;
        return slot;
    }
}
