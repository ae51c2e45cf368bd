namespace Chancery.Record.Queries;

/// <summary>Something that holds the words searched for.</summary>
/// <param name="Kind">article, statement or event.</param>
/// <param name="Snippet">The words around the hit, as written.</param>
public sealed record SearchHit(string Kind, string Id, string Snippet, string Article);
