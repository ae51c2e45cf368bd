using System.IO.Compression;
using System.Text;
using Chancery.Articles;
using Chancery.Intake;
using Chancery.Lexicon;
using Xunit;

namespace Chancery.Tests.Intake;

public sealed class FormatTests
{
    private const string Story = "<p>The consul general of Nepal in Osaka said on Friday that the office would close for a week in May, for repairs to its roof and its two oldest rooms.</p>";

    private static readonly ArticleParser Parser = new(LexiconFiles.Embedded);

    private static List<IntakeItem> Read(byte[] bytes, long largest = ArticleSource.LargestArticle) =>
        [.. new ArticleSource(Parser, largest).Read([], () => new MemoryStream(bytes))];

    private static List<IntakeItem> Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static byte[] Pack(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Record(string http, byte[] body, string id = "<urn:uuid:1>")
    {
        byte[] block = [.. Encoding.ASCII.GetBytes(http), .. body];
        return [.. Encoding.ASCII.GetBytes($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: {id}\r\nWARC-Target-URI: https://p.example/a\r\nWARC-Date: 2015-05-02T00:00:00Z\r\nContent-Length: {block.Length}\r\n\r\n"), .. block, .. "\r\n\r\n"u8];
    }

    private static byte[] Page(string id = "<urn:uuid:1>") => Record("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n", Encoding.UTF8.GetBytes(Story), id);

    [Fact]
    public void A_separated_file_is_read_by_its_column_names()
    {
        List<IntakeItem> items = Read("headline;Date;body;url\n\"Roof; repairs\";2015-05-02;\"He said \"\"no\"\".\nTwice.\";https://p.example/a\n;;;\nx;2015-05-03;;y\n");
        Article article = items[0].Article!;
        Assert.Equal(("Roof; repairs", "He said \"no\".\nTwice.", "https://p.example/a"), (article.Title, article.Text, article.Url));
        Assert.Equal(2015, article.Published!.Day.Year);
        Assert.Contains(items, i => i.Error?.Line == 5);
    }

    [Fact]
    public void A_saved_feed_gives_the_entries_it_carries()
    {
        List<IntakeItem> items = Read("<rss><channel><title>Osaka Herald</title><item><guid>7</guid><title>Roof</title><pubDate>Sat, 02 May 2015 08:00:00 +0900</pubDate><description><![CDATA[" + Story + "]]></description></item><item><title>Only a link</title><link>https://p.example/b</link></item></channel></rss>");
        Article article = Assert.Single(items).Article!;
        Assert.Equal(("-#7", "Osaka Herald", 2), (article.Id, article.Outlet, article.Published!.Day.Day));
        Assert.StartsWith("The consul general", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_archive_is_streamed_plain_or_packed_by_record(bool packed)
    {
        byte[] a = Page("<urn:uuid:1>"), b = Page("<urn:uuid:2>");
        List<IntakeItem> items = Read(packed ? [.. Pack(a), .. Pack(b)] : [.. a, .. b]);
        Assert.Equal(["-#urn:uuid:1", "-#urn:uuid:2"], items.Select(i => i.Article!.Id));
        Assert.Equal(("https://p.example/a", "2015-05-02T00:00:00Z"), (items[0].Article!.Url, items[0].Article!.Crawled));
    }

    [Fact]
    public void Chunked_and_compressed_bodies_are_undone()
    {
        byte[] packed = Pack(Encoding.UTF8.GetBytes(Story));
        byte[] chunked = [.. Encoding.ASCII.GetBytes($"5\r\n"), .. packed[..5], .. Encoding.ASCII.GetBytes($"\r\n{packed.Length - 5:x}\r\n"), .. packed[5..], .. "\r\n0\r\n\r\n"u8];
        IntakeItem item = Assert.Single(Read(Record("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n", chunked)));
        Assert.StartsWith("The consul general", item.Article!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_truncated_archive_gives_what_came_before_and_says_where_it_breaks()
    {
        byte[] whole = [.. Page(), .. Page("<urn:uuid:2>")];
        foreach (bool packed in new[] { false, true })
        {
            byte[] bytes = packed ? [.. Pack(Page()), .. Pack(Page("<urn:uuid:2>"))[..^30]] : whole[..^60];
            List<IntakeItem> items = Read(bytes);
            Assert.NotNull(items[0].Article);
            Assert.Contains(items, i => i.Error?.Message.Contains("breaks off", StringComparison.Ordinal) == true);
        }
    }

    [Fact]
    public void A_bomb_in_a_body_ends_in_an_error_and_the_next_record_is_read()
    {
        byte[] bomb = Record("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n", Pack(new byte[20_000_000]));
        List<IntakeItem> items = Read([.. bomb, .. Page("<urn:uuid:2>")], largest: 1_000_000);
        Assert.Equal(1, items[0].Error!.Line);
        Assert.Equal("-#urn:uuid:2", items[1].Article!.Id);
    }

    [Fact]
    public void A_packed_bomb_ends_at_the_bound()
    {
        IntakeItem item = Assert.Single(Read(Pack([.. "aaaa"u8, .. Enumerable.Repeat((byte)'b', 30_000_000)]), largest: 1_000_000));
        Assert.Contains("larger than", item.Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Redirects_images_and_requests_in_an_archive_are_passed_over() =>
        Assert.Empty(Read([.. Record("HTTP/1.1 301 Moved\r\nLocation: https://p.example/b\r\n\r\n", []), .. Record("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n", [1, 2, 3])]));

    [Fact]
    public void A_json_document_over_several_lines_is_one_article()
    {
        string path = Path.Combine(Path.GetTempPath(), "chancery-" + Guid.NewGuid().ToString("n") + ".json");
        File.WriteAllText(path, "{\n \"text\": \"A text.\"\n}");
        Assert.Equal("A text.", Assert.Single(new ArticleSource(Parser).Read([path])).Article!.Text);
        File.Delete(path);
    }

    [Fact]
    public void Lines_of_json_in_windows_1252_are_read_too() =>
        Assert.Equal("Señor Peña spoke.", Assert.Single(Read(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("{\"text\":\"Señor Peña spoke.\"}\n"))).Article!.Text);

    [Theory]
    [InlineData("windows-1252", "charset=windows-1252")]
    [InlineData("iso-8859-2", "charset=iso-8859-2")]
    [InlineData("windows-1251", "charset=windows-1251")]
    public void A_page_is_decoded_by_the_charset_it_names(string encoding, string stated)
    {
        string word = encoding == "windows-1251" ? "Посольство" : encoding == "iso-8859-2" ? "Łódź" : "Cañón";
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes($"<html><head><meta http-equiv=content-type content='text/html; {stated}'></head><body>{Story.Replace("Osaka", word)}</body></html>");
        Assert.Contains(word, Assert.Single(Read(bytes)).Article!.Text, StringComparison.Ordinal);
    }
}
