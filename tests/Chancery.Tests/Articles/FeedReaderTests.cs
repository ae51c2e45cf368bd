using Chancery.Articles.Feeds;
using Xunit;

namespace Chancery.Tests.Articles;

public sealed class FeedReaderTests
{
    private static FeedItem Only(string text) => Assert.Single(FeedReader.Read(text).Items);

    [Theory]
    [InlineData("<?xml version='1.0'?><rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>Gaborone Wire</title><item><title>Envoy named</title><link>https://w.example/1</link><guid>g1</guid><pubDate>Wed, 03 Apr 2013 10:00:00 GMT</pubDate><dc:creator>T. Molefe</dc:creator><description>&lt;p&gt;Short.&lt;/p&gt;</description></item></channel></rss>")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><title>Gaborone Wire</title><entry><title>Envoy named</title><link rel='alternate' href='https://w.example/1'/><id>g1</id><published>2013-04-03T10:00:00Z</published><author><name>T. Molefe</name></author><content type='html'>&lt;p&gt;Short.&lt;/p&gt;</content></entry></feed>")]
    [InlineData("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>Gaborone Wire</title></channel><item rdf:about='g1'><title>Envoy named</title><link>https://w.example/1</link><dc:date>2013-04-03</dc:date><dc:creator>T. Molefe</dc:creator><description>&lt;p&gt;Short.&lt;/p&gt;</description></item></rdf:RDF>")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Gaborone Wire\",\"items\":[{\"id\":\"g1\",\"url\":\"https://w.example/1\",\"title\":\"Envoy named\",\"date_published\":\"2013-04-03T10:00:00Z\",\"authors\":[{\"name\":\"T. Molefe\"}],\"content_html\":\"<p>Short.</p>\"}]}")]
    public void Every_kind_of_feed_gives_the_same_entry(string text)
    {
        Assert.True(FeedReader.IsFeed(text));
        FeedItem item = Only(text);
        Assert.Equal(("g1", "Envoy named", "https://w.example/1", "T. Molefe", "<p>Short.</p>"), (item.Id, item.Title, item.Link, item.Author, item.Content));
        Assert.Contains("2013", item.Published, StringComparison.Ordinal);
        Assert.Equal("Gaborone Wire", FeedReader.Read(text).Title);
    }

    [Fact]
    public void A_list_of_feeds_gives_their_addresses() =>
        Assert.Equal(["https://a.example/rss", "https://b.example/atom"], FeedReader.Read("<opml><body><outline text='A' xmlUrl='https://a.example/rss'/><outline text='group'><outline xmlUrl='https://b.example/atom'/></outline></body></opml>").Feeds);

    [Fact]
    public void A_feed_that_breaks_off_keeps_what_came_before()
    {
        Feed feed = FeedReader.Read("<rss><channel><item><title>One</title></item><item><title>Two</title></item><item><tit");
        Assert.Equal(["One", "Two"], feed.Items.Select(i => i.Title));
        Assert.Contains("line 1", feed.Damage, StringComparison.Ordinal);
    }

    [Fact]
    public void Stray_ampersands_and_undeclared_entities_are_mended() =>
        Assert.Equal("Trade & aid – Suva", Only("<rss><channel><item><title>Trade & aid &ndash; Suva</title></item></channel></rss>").Title);

    [Fact]
    public void Entities_cannot_expand()
    {
        string bomb = "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\">" + string.Concat(Enumerable.Range(0, 9).Select(i => $"<!ENTITY {(char)('b' + i)} \"{string.Concat(Enumerable.Repeat($"&{(char)('a' + i)};", 10))}\">")) + "]><rss><channel><item><title>&j;</title></item></channel></rss>";
        Feed feed = FeedReader.Read(bomb);
        Assert.All(feed.Items, i => Assert.InRange(i.Title?.Length ?? 0, 0, 100));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("<rss/>")]
    [InlineData("not a feed at all")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[1,{\"id\":[]}]}")]
    public void What_is_no_feed_gives_no_entries(string text) => Assert.Empty(FeedReader.Read(text).Items);
}
