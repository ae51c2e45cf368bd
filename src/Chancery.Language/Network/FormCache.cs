namespace Chancery.Language.Network;

/// <summary>
/// Which forms were seen lately, one a slot. The first layer's products depend on a word's form alone, and half the words of a text are forms seen just before:
/// their products are kept. Of fixed size; a slot that a batch has asked for keeps its form until the next batch.
/// </summary>
internal sealed class FormCache
{
    public const int Size = 1 << 9;

    private readonly string?[] _forms = new string?[Size];
    private readonly int[] _rows = new int[Size];
    private readonly int[] _batches = new int[Size];
    private int _batch;

    public void Next() => _batch++;

    /// <summary>True when the form's slot holds it. Else the slot is now its own, to be filled, or -1 when another form of this batch has it.</summary>
    public bool Find(ReadOnlySpan<char> form, out int slot)
    {
        slot = (int)(WordFeatures.Hash(form, 1) & (Size - 1));
        var holds = _forms[slot] is { } held && form.SequenceEqual(held);
        if (!holds && _batches[slot] == _batch) slot = -1;
        else _batches[slot] = _batch;
        if (!holds && slot >= 0) _forms[slot] = form.ToString();
        return holds;
    }

    /// <summary>The row among the embeddings of the form in <paramref name="slot"/>.</summary>
    public ref int Row(int slot) => ref _rows[slot];
}
