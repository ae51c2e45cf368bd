using Chancery.Record.Store;

namespace Chancery.Record.Queries;

/// <summary>Looks a record over: the file itself, every reading against its text, the decisions that no longer find what they were about.</summary>
internal static class RecordCheck
{
    public static IReadOnlyList<string> Run(Database database, ArticleStore articles, IRecordQueries queries)
    {
        var problems = new List<string>();
        problems.AddRange(database.Rows("PRAGMA integrity_check", r => r.GetString(0)).Where(r => r != "ok").Select(r => $"file: {r}"));
        problems.AddRange(database.Rows("PRAGMA foreign_key_check", r => r.GetString(0)).Select(t => $"file: a row of {t} points to nothing"));
        problems.AddRange(database.Rows("SELECT hash FROM article WHERE key NOT IN (SELECT article FROM reading) ORDER BY hash", r => r.GetString(0)).Select(h => $"article {h}: it has no reading"));
        foreach (string hash in articles.Hashes())
        {
            try
            {
                foreach (RecordedArticle a in articles.Of(hash).Where(a => a.Hash == hash)) problems.AddRange(Check(a));
            }
            catch (RecordException e)
            {
                problems.Add($"article {hash}: {e.Message}");
            }
        }

        problems.AddRange(queries.Decisions().Where(d => !d.Applies && d.Verb != "withdraw").Select(d => $"decision {d.Id} ({d.Verb} {string.Join(' ', d.Ids)}) does not apply: withdrawn, or nothing answers to its ids"));
        return problems;
    }

    private static IEnumerable<string> Check(RecordedArticle a)
    {
        int length = a.Text.Length;
        foreach (var e in a.Reading.Events)
            if (e.Predicate.Start < 0 || e.Predicate.End > length || e.Predicate.Length <= 0) yield return $"event {e.Id}: its words lie outside the article";
        foreach (var s in a.Reading.Statements)
            if (s.Content.Any(c => c.Start < 0 || c.End > length)) yield return $"a statement of {a.Hash}: its words lie outside the article";
    }
}
