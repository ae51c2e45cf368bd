namespace Chancery.Intake.Formats;

/// <summary>Reads a stream whole, up to a bound: beyond it nothing more is kept and the reading ends in an error.</summary>
internal static class BoundedBytes
{
    public static bool TryRead(Stream stream, long largest, out byte[] bytes, out string? failure)
    {
        bytes = [];
        failure = null;
        using var held = new MemoryStream();
        byte[] buffer = new byte[1 << 16];
        try
        {
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                if (held.Length + read > largest)
                {
                    failure = TooLarge(largest);
                    return false;
                }

                held.Write(buffer, 0, read);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            failure = ArticleSource.Reason(e);
            return false;
        }

        bytes = held.ToArray();
        return true;
    }

    public static string TooLarge(long largest) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"larger than {largest / (1024 * 1024)} MB, which no article is; give many articles as JSONL or WARC");
}
