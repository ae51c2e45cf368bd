namespace Chancery.Record.Store;

/// <summary>What a reading was made with: version of the reader, hash of the lexicon, hash of the model. It stands beside ids, never in them.</summary>
public sealed record Provenance(string Reader, string Lexicon, string Model)
{
    /// <summary>For readings put together by hand.</summary>
    public static Provenance None { get; } = new("", "", "");
}
