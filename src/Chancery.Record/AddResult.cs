namespace Chancery.Record;

/// <summary>What adding readings came to, counted by article.</summary>
/// <param name="Added">New to the record.</param>
/// <param name="Known">There already: nothing changed.</param>
/// <param name="Reread">There already, and now read by another reader, lexicon or model.</param>
public sealed record AddResult(int Added, int Known, int Reread)
{
    public static AddResult operator +(AddResult a, AddResult b) => new(a.Added + b.Added, a.Known + b.Known, a.Reread + b.Reread);
}
