using Chancery.Language;
using Chancery.Record.Identity;

namespace Chancery.Record.Disagreements;

/// <summary>Reads the reasons a report gives for an act: what follows a cue behind the act in its sentence, to the end of the clause.</summary>
internal sealed class ReasonFinder(CueBook cues)
{
    private const int Shortest = 8, Near = 2;

    public IEnumerable<Reason> Of(Report r) => Inside(r).Concat(Behind(r));

    private IEnumerable<Reason> Inside(Report r)
    {
        string text = r.Article.Text;
        foreach (var (cue, span) in cues.Find("reason", text, r.Sentence))
        {
            if (cue.IsWhole)
            {
                yield return new(r, r.Sentence, r.Sentence.Of(text), cue.Words);
                yield break;
            }

            if (span.Start < r.Event.Predicate.Start) continue;
            Span clause = Clause(text, new(span.End, r.Sentence.End));
            if (clause.Length < Shortest || char.IsDigit(text[clause.Start])) continue;
            yield return new(r, clause, clause.Of(text), cue.Words);
            yield break;
        }
    }

    /// <summary>Sentences right behind the report that are a reason as a whole ("The application came too late").</summary>
    private IEnumerable<Reason> Behind(Report r)
    {
        foreach (Span s in r.Article.Sentences.Where(s => s.Start >= r.Sentence.End).Take(Near))
            if (cues.Find("reason", r.Article.Text, s).Where(c => c.Cue.IsWhole).Select(c => c.Cue).FirstOrDefault() is { } cue) yield return new(r, s, s.Of(r.Article.Text), cue.Words);
    }

    /// <summary>To the comma, semicolon or stop that ends it; a comma that only sets something off ("citing, among others, …") does not.</summary>
    private static Span Clause(string text, Span rest)
    {
        int start = rest.Start;
        while (start < rest.End && (char.IsWhiteSpace(text[start]) || text[start] == ',')) start++;
        int end = start;
        while (end < rest.End && text[end] is not (';' or '.') && !(text[end] == ',' && end - start > 25)) end++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new(start, end);
    }
}
