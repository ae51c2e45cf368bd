using System.Text;
using System.Xml;
using Chancery.Record.Queries;

namespace Chancery.Record.Exports;

/// <summary>
/// Events as RSS 2.0. An item's <c>guid</c> is the event's id, so a reader sees each once; its <c>pubDate</c> is the day of the
/// first dated report, and left out where no report is dated. There is no build date: the same events give the same bytes.
/// </summary>
public static class RssFeed
{
    private const int Most = 100;

    /// <summary>The latest <c>100</c> events by their first report, latest first.</summary>
    /// <param name="link">Address of the page the feed belongs to.</param>
    /// <param name="linkOf">Address of an event's page by its id.</param>
    public static string Write(string title, string link, IEnumerable<EventLine> events, Func<string, string> linkOf)
    {
        using var text = new Utf8Text();
        using (XmlWriter xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", CheckCharacters = false }))
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteStartElement("channel");
            Element(xml, "title", title);
            Element(xml, "link", link);
            Element(xml, "description", "Events between states, each with the sentence behind it.");
            Element(xml, "language", "en");
            foreach (EventLine e in events.OrderByDescending(FirstReport, StringComparer.Ordinal).ThenBy(e => e.Id, StringComparer.Ordinal).Take(Most)) Item(xml, e, linkOf(e.Id));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return text + "\n";
    }

    private static void Item(XmlWriter xml, EventLine e, string link)
    {
        xml.WriteStartElement("item");
        Element(xml, "title", ExportText.Title(e));
        Element(xml, "link", link);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(e.Id);
        xml.WriteEndElement();
        Element(xml, "category", e.Type);
        if (FirstReport(e) is { Length: > 0 } day) Element(xml, "pubDate", ExportText.Rfc822(day));
        if (e.Evidence.Count > 0) Element(xml, "description", $"“{e.Evidence[0].Quote}” ({e.Evidence[0].Outlet ?? e.Evidence[0].Article})");
        xml.WriteEndElement();
    }

    /// <summary>Earliest day of publication among an event's reports that are dated to the day; empty when none is.</summary>
    private static string FirstReport(EventLine e) =>
        e.Evidence.Select(x => x.Published).OfType<string>().Where(ExportText.IsDay).DefaultIfEmpty("").Min(StringComparer.Ordinal)!;

    // Characters XML cannot hold, which foreign text may carry, are left out.
    private static void Element(XmlWriter xml, string name, string text) =>
        xml.WriteElementString(name, string.Concat(text.EnumerateRunes().Where(r => r.Value is 9 or 10 or 13 or (>= 32 and not (0xFFFE or 0xFFFF)))));

    private sealed class Utf8Text : StringWriter
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
