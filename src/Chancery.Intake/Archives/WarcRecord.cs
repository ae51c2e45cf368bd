namespace Chancery.Intake.Archives;

/// <summary>One record of a WARC archive: its named fields and its block.</summary>
internal sealed record WarcRecord(long Number, IReadOnlyDictionary<string, string> Fields, byte[] Block, string? Failure)
{
    public string Type => Field("WARC-Type") ?? "";

    public string? Field(string name) => Fields.TryGetValue(name, out string? value) ? value : null;
}
