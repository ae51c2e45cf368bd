using Chancery.Language;
using Chancery.Record.Identity;
using Chancery.Record.Store;

namespace Chancery.Record.Disagreements;

/// <summary>How exactly: a lead says "meetings" where the quotation below it says "talks of experts"; one report counts several calls, another one.</summary>
internal sealed class DetailComparison(CueBook cues) : IComparison
{
    private static readonly string[] AlwaysPlural = ["talks", "negotiations", "discussions", "contacts", "ties", "relations", "consultations"];

    public IEnumerable<Disagreement> Find(DisagreementInput input) =>
        input.Occurrences.Where(o => o.IsActual && o.Rule.Effects.Any(e => e.Facet == "dialogue")).SelectMany(o => Level(input, o).Concat(Number(input, o)).Concat(Silence(input, o)));

    /// <summary>Inside one article: the first report names no level, a later one does.</summary>
    private IEnumerable<Disagreement> Level(DisagreementInput input, Occurrence o)
    {
        foreach (var article in o.Reports.GroupBy(r => r.Article.Hash))
        {
            Report[] inOrder = [.. article.OrderBy(r => r.Event.Predicate.Start)];
            Report? exact = inOrder.FirstOrDefault(r => cues.Has("level", r.Article.Text, r.Sentence));
            Report? general = inOrder.FirstOrDefault(r => exact is not null && r.Sentence != exact.Sentence && cues.Has("general", r.Article.Text, r.Sentence) && !cues.Has("level", r.Article.Text, r.Sentence));
            if (exact is not null && general is not null)
                yield return new(input.Pair, "value", "refines", $"At which level: {Sides.Name(o)}?", "one report names no level, the other does", [Sides.Of(general.Words, [general]), Sides.Of(exact.Words, [exact])]);
        }
    }

    /// <summary>"No details were given", though the same article has told what was discussed.</summary>
    private IEnumerable<Disagreement> Silence(DisagreementInput input, Occurrence o)
    {
        foreach (RecordedArticle a in o.Reports.Select(r => r.Article).Distinct())
        {
            Span[] silent = [.. a.Sentences.Where(s => cues.Has("silence", a.Text, s))], told = [.. a.Sentences.Where(s => cues.Has("topic", a.Text, s) && o.Reports.Any(r => r.Article.Hash == a.Hash && r.Sentence == s))];
            if (silent.Length == 0 || told.Length == 0 || silent[0].Start < told[0].Start) continue;
            yield return new(input.Pair, "value", "undecided", $"Are details known: {Sides.Name(o)} ({o.When?.Text ?? "undated"})?", "the article says there are none and names topics",
                [new("topics named", [.. told.Select(s => Sides.Of(a, s))]), new("no details", [Sides.Of(a, silent[0])])]);
            yield break;
        }
    }

    private IEnumerable<Disagreement> Number(DisagreementInput input, Occurrence o)
    {
        Report? several = o.Reports.FirstOrDefault(r => IsPlural(r.Words)), one = o.Reports.FirstOrDefault(r => IsNoun(r.Words) && !IsPlural(r.Words));
        if (several is not null && one is null && o.Days.Length <= 3 && Single(several, o) is { } single)
            yield return new(input.Pair, "value", "compatible", $"One or several: {Sides.Name(o)} ({o.When})?", "the same article calls it by a plural and by a singular", [Sides.Of(several.Words, [several]), new("one", [single])]);
        if (several is not null && one is not null && o.Days.Length <= 3)
            yield return new(input.Pair, "value", "compatible", $"One or several: {Sides.Name(o)} ({o.When})?", "the same parties on the same day; the word used is plural in one report and singular in another", [Sides.Of(several.Words, [several]), Sides.Of(one.Words, [one])]);
    }

    /// <summary>A sentence of the article that speaks of it in the singular ("in the phone call"), where it is told in the plural.</summary>
    private Sighting? Single(Report several, Occurrence o)
    {
        if (o.Type != "contact.phone") return null;
        foreach (Span s in several.Article.Sentences)
            if (s != several.Sentence && cues.Has("single", several.Article.Text, s)) return Sides.Of(several.Article, s);
        return null;
    }

    private static string Last(string words) => words[(words.LastIndexOf(' ') + 1)..].ToLowerInvariant();

    private static bool IsPlural(string words) => Last(words) is var w && w.EndsWith('s') && !w.EndsWith("ss", StringComparison.Ordinal) && IsNoun(words);

    /// <summary>Names of a contact, not verbs ("meets") and not words that have no singular.</summary>
    private static bool IsNoun(string words) => Last(words).TrimEnd('s') is "call" or "conversation" or "meeting" or "visit" or "session" && !AlwaysPlural.Contains(Last(words), StringComparer.Ordinal);
}
