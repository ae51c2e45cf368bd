namespace Chancery.Intake.Formats;

/// <summary>What a stream of bytes is, told by its first bytes; the name only decides between readings that the bytes allow.</summary>
internal enum InputKind
{
    Text,
    Html,
    Json,
    JsonLines,
    Csv,
    Feed,
    Warc,
    Gzip,
}
