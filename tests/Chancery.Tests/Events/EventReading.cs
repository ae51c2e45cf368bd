using Chancery.Articles;
using Chancery.Events;
using Chancery.Language;
using Chancery.Lexicon;
using NodaTime;
using Reading = Chancery.Resolution.Reading;

namespace Chancery.Tests.Events;

/// <summary>Reads a few sentences as an article of 15 June 2020, and says in a line what each event came to.</summary>
internal static class EventReading
{
    private static readonly Lazy<Reader> _reader = new(() => new Reader(LexiconFiles.Embedded, Analyzer.Load(Analyzer.ShippedModelPath)));

    public static Reading Read(string text) => _reader.Value.Read(new Article
    {
        Id = "example",
        Text = text,
        Hash = "0",
        Published = new PublishedClue(new LocalDate(2020, 6, 15), "metadata", "given"),
        Body = [new Span(0, text.Length)],
    });

    /// <summary>"type status ACTORS>TARGETS".</summary>
    public static string Line(Event e) =>
        $"{e.Type} {e.Status.ToString().ToLowerInvariant()} {States(e.Actors)}{(e.Targets.Count > 0 ? ">" + States(e.Targets) : "")}".TrimEnd();

    /// <summary>True when some event has the expected type and status, and where the expectation names states, exactly those.</summary>
    public static bool Meets(IEnumerable<Event> events, string expected)
    {
        string[] parts = expected.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts[0] == "nothing") return !events.Any();
        string[] sides = parts.Length > 2 ? parts[2].Split('>') : [""];
        return events.Any(e => e.Type == parts[0] && e.Status.ToString().Equals(parts[1], StringComparison.OrdinalIgnoreCase)
            && Fits(e.Actors, sides[0]) && Fits(e.Targets, sides.Length > 1 ? sides[1] : "") && (parts.Length < 4 || e.Cameo == parts[3]));
    }

    private static bool Fits(IReadOnlyList<Participant> participants, string states) =>
        states.Length == 0 || states.Split(',').ToHashSet(StringComparer.Ordinal).SetEquals(participants.Select(p => p.State).OfType<string>());

    private static string States(IReadOnlyList<Participant> participants) =>
        string.Join(',', participants.Select(p => p.State ?? "?"));
}
