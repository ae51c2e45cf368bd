namespace Chancery.Language.Network;

/// <summary>Gives the same string again for characters seen lately, so that frequent lemmas are made once. Of fixed size; what it returns depends on the characters alone.</summary>
internal sealed class StringCache
{
    private const int Size = 1 << 14;
    private readonly string?[] _slots = new string?[Size];

    public string Get(ReadOnlySpan<char> text)
    {
        ref var slot = ref _slots[WordFeatures.Hash(text, 1) & (Size - 1)];
        if (slot is null || !text.SequenceEqual(slot)) slot = text.ToString();
        return slot;
    }
}
