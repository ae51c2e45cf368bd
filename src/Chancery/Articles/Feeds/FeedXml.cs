using System.Net;
using System.Text;
using System.Xml;

namespace Chancery.Articles.Feeds;

/// <summary>Reads the XML feeds as a stream of elements, by local names, so that a wrong or missing namespace does no harm.</summary>
internal static class FeedXml
{
    private const int Largest = 64 * 1024 * 1024;
    private const int MostItems = 20_000;

    public static Feed Read(string text)
    {
        Feed feed = Once(text);
        if (feed.Damage is null || feed.Damage == TooLarge) return feed;

        // Undeclared entities and stray ampersands are the usual damage: mended once, and the fuller reading kept.
        Feed mended = Once(Mend(text));
        return mended.Damage is null || mended.Items.Count > feed.Items.Count ? mended : feed;
    }

    private const string TooLarge = "this feed is larger than any feed";

    private static Feed Once(string text)
    {
        if (text.Length > Largest) return new Feed { Damage = TooLarge };
        var state = new FeedState();
        string? damage = null;
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false, IgnoreComments = true, IgnoreProcessingInstructions = true };
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), settings);
            while (state.Items.Count < MostItems && reader.Read()) Step(reader, state);
        }
        catch (XmlException e)
        {
            damage = $"this feed is not well formed at line {e.LineNumber}";
        }

        return new Feed { Title = state.Title, Language = state.Language, Items = state.Items, Feeds = state.Feeds, Damage = damage };
    }

    private static void Step(XmlReader reader, FeedState state)
    {
        if (reader.NodeType == XmlNodeType.EndElement)
        {
            if (reader.LocalName is "item" or "entry") state.Close();
            return;
        }

        if (reader.NodeType != XmlNodeType.Element) return;
        switch (reader.LocalName)
        {
            case "item" or "entry":
                state.Open(reader.GetAttribute("about", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"));
                if (reader.IsEmptyElement) state.Close();
                break;
            case "outline":
                state.AddFeed(reader.GetAttribute("xmlUrl") ?? reader.GetAttribute("xmlurl"));
                break;
            case "link" when reader.GetAttribute("href") is { Length: > 0 } href:
                if (reader.GetAttribute("rel") is null or "alternate") state.Set("link", href);
                break;
            case "feed" or "rss" or "channel" or "RDF" or "opml" or "body" or "head" or "image" or "textinput" or "author":
                state.Language ??= reader.GetAttribute("xml:lang");
                break;
            default:
                if (!reader.IsEmptyElement && FeedState.Knows(reader.LocalName)) state.Set(reader.LocalName, Content(reader));
                break;
        }
    }

    /// <summary>Text and markup inside the element, the reader left on its end.</summary>
    private static string Content(XmlReader reader)
    {
        int depth = reader.Depth;
        var text = new StringBuilder();
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) text.Append(reader.Value);
            else if (reader.NodeType == XmlNodeType.Element) text.Append('<').Append(reader.LocalName).Append(reader.IsEmptyElement ? "/>" : ">");
            else if (reader.NodeType == XmlNodeType.EndElement) text.Append("</").Append(reader.LocalName).Append('>');
        }

        return text.ToString().Trim();
    }

    private static string Mend(string text)
    {
        var mended = new StringBuilder(text.Length + 64);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c < ' ' && c is not ('\n' or '\r' or '\t')) continue;
            if (c != '&')
            {
                mended.Append(c);
                continue;
            }

            int end = text.AsSpan(i, Math.Min(12, text.Length - i)).IndexOf(';');
            string entity = end > 1 ? text.Substring(i, end + 1) : "";
            if (entity is "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;" || entity.StartsWith("&#", StringComparison.Ordinal)) mended.Append('&');
            else if (entity.Length > 0 && WebUtility.HtmlDecode(entity) is { Length: 1 or 2 } plain && plain != entity)
            {
                mended.Append(plain);
                i += end;
            }
            else mended.Append("&amp;");
        }

        return mended.ToString();
    }
}
