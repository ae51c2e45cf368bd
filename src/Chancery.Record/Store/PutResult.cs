namespace Chancery.Record.Store;

/// <summary>What recording an article came to: new, known already, or known and read again by another reader.</summary>
internal enum PutResult
{
    Added,
    Known,
    Reread,
}
