namespace Chancery.Record.Store;

/// <summary>The record cannot be opened, is damaged or comes from a newer version; the message says which and what to do. Nothing was written.</summary>
public sealed class RecordException(string message, Exception? inner = null) : Exception(message, inner);
