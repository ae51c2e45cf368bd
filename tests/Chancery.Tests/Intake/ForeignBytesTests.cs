using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Chancery.Articles;
using Chancery.Intake;
using Chancery.Lexicon;
using Xunit;

namespace Chancery.Tests.Intake;

/// <summary>Bytes that no one meant as articles: nothing throws, everything ends. The seed is fixed; set CHANCERY_FUZZ to run longer.</summary>
public sealed class ForeignBytesTests
{
    private static readonly ArticleParser Parser = new(LexiconFiles.Embedded);

    private static readonly string[] Seeds =
    [
        "<!doctype html><html><head><meta charset=utf-8><title>A</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2011-02-03\",\"author\":{\"name\":\"B\"}}</script></head><body><article><h1>A</h1><p class=byline>By C</p><p>Text, with a comma, and <a href=/x>a link</a>.</p><table><tr><td>x</table></article></body></html>",
        "<?xml version='1.0'?><rss><channel><title>F</title><item><title>I</title><link>http://x.example/</link><description><![CDATA[<p>D</p>]]></description></item></channel></rss>",
        "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 80\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<p>ab\r\n0\r\n\r\n\r\n\r\n",
        "id,text,date\n1,\"A, b\",2011-02-03\n2,c,\n",
        "{\"id\":\"1\",\"text\":\"Title\\n\\nBy A\\n\\nBody of it.\",\"published\":\"2011-02-03\"}\n{\"html\":\"<p>x\"}\n",
        "Title: A\nDate: 2011-02-03\n\nA body, said B.\n\nRelated\n\nC\n\n2 hours ago\n\nD\n\n3 hours ago\n",
        "<feed><entry><id>1</id><title>T</title><content type='xhtml'><div>x</div></content></entry></feed>",
    ];

    [Fact]
    public void Mutated_inputs_of_every_kind_are_read_or_refused()
    {
        int rounds = int.TryParse(Environment.GetEnvironmentVariable("CHANCERY_FUZZ"), System.Globalization.CultureInfo.InvariantCulture, out int more) ? more : 400;
        var random = new Random(20111);
        var source = new ArticleSource(Parser, largestArticle: 1 << 20);
        var clock = Stopwatch.StartNew();
        for (int round = 0; round < rounds; round++)
        {
            byte[] bytes = Mutate(Encoding.UTF8.GetBytes(Seeds[random.Next(Seeds.Length)]), random);
            foreach (IntakeItem item in source.Read([], () => new MemoryStream(bytes)))
            {
                if (item.Article is { } article) Check(article);
                else Assert.False(string.IsNullOrWhiteSpace(item.Error!.Message));
            }
        }

        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 0.25 * rounds);
    }

    private static void Check(Article article)
    {
        int at = 0;
        foreach (DroppedRange range in article.Dropped)
        {
            Assert.InRange(range.Span.Start, at, range.Span.End);
            at = range.Span.End;
        }

        Assert.InRange(at, 0, article.Text.Length);
        Assert.All(article.Body, s => Assert.DoesNotContain(article.Dropped, d => d.Span.Overlaps(s)));
    }

    private static byte[] Mutate(byte[] seed, Random random)
    {
        var bytes = new List<byte>(seed);
        for (int change = random.Next(1, 12); change > 0 && bytes.Count > 0; change--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(1, 40))); break;
                case 2: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(bytes.Count - at, random.Next(1, 60)))); break;
                case 3: bytes.InsertRange(at, Enumerable.Repeat((byte)"<>&\"{[\0\n"[random.Next(8)], random.Next(1, 300))); break;
                case 4: bytes.InsertRange(at, Encoding.UTF8.GetBytes(Seeds[random.Next(Seeds.Length)])); break;
                default: bytes.Insert(at, 0xFF); break;
            }
        }

        return random.Next(12) == 0 ? Packed([.. bytes], random) : [.. bytes];
    }

    private static byte[] Packed(byte[] bytes, Random random)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(bytes);
        byte[] whole = packed.ToArray();
        return random.Next(2) == 0 ? whole : whole[..random.Next(whole.Length)];
    }
}
