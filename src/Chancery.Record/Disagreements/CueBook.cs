using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Record.Disagreements;

/// <summary>The cues of lexicon/record/cues.yaml by section, longest first, so that "because of" is not read as "because".</summary>
internal sealed class CueBook
{
    private const string File = "record/cues.yaml";

    private readonly Dictionary<string, Cue[]> _sections = [];

    public IEnumerable<string> Sections => _sections.Keys.Order(StringComparer.Ordinal);

    /// <exception cref="LexiconException">A cue cannot be understood.</exception>
    public static CueBook Load(LexiconFiles files)
    {
        var book = new CueBook();
        foreach (var (section, node) in LexiconNode.Read(files, File).Entries)
        {
            book._sections[section] = [.. node.Items.Select(Read).OrderByDescending(c => c.Words.Length).ThenBy(c => c.Words, StringComparer.Ordinal)];
        }

        return book;
    }

    public IReadOnlyList<Cue> this[string section] => _sections.TryGetValue(section, out Cue[]? cues) ? cues : [];

    /// <summary>Places in <paramref name="within"/> where a cue of the section stands as whole words, longer cues first; places do not overlap.</summary>
    public List<(Cue Cue, Span Span)> Find(string section, string text, Span within)
    {
        var found = new List<(Cue, Span)>();
        foreach (Cue cue in this[section])
            for (int at = text.IndexOf(cue.Words, within.Start, within.Length, StringComparison.OrdinalIgnoreCase); at >= 0;)
            {
                var span = new Span(at, at + cue.Words.Length);
                if (IsWhole(text, span) && !found.Exists(f => f.Item2.Overlaps(span))) found.Add((cue, span));
                at = span.End >= within.End ? -1 : text.IndexOf(cue.Words, span.End, within.End - span.End, StringComparison.OrdinalIgnoreCase);
            }

        found.Sort((a, b) => a.Item2.CompareTo(b.Item2));
        return found;
    }

    public bool Has(string section, string text, Span within) => Find(section, text, within).Count > 0;

    private static bool IsWhole(string text, Span s) =>
        (s.Start == 0 || !char.IsLetterOrDigit(text[s.Start - 1]) || !char.IsLetterOrDigit(text[s.Start])) && (s.End == text.Length || !char.IsLetterOrDigit(text[s.End]) || !char.IsLetterOrDigit(text[s.End - 1]));

    private static Cue Read(LexiconNode node)
    {
        node.Only("words", "whole", "example");
        return new(node.Required("words"), node.Optional("whole") == "true", node.Required("example"));
    }
}
