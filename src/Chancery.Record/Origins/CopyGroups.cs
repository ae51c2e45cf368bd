using Chancery.Language;
using Chancery.Record.Identity;
using Chancery.Record.Store;

namespace Chancery.Record.Origins;

/// <summary>
/// Articles that are one text: versions of one address, and copies that share at least half of the shorter one's sentences, letters alone compared.
/// A sentence that stands in several articles is one origin even where the rest is each outlet's own.
/// </summary>
internal sealed class CopyGroups
{
    /// <summary>Shorter sentences ("He did not elaborate.") are common property.</summary>
    private const int Telling = 40;

    private readonly Dictionary<string, string> _article = [], _sentence = [];

    public static CopyGroups Of(IReadOnlyList<RecordedArticle> articles)
    {
        var made = new CopyGroups();
        var sorted = articles.OrderBy(a => a.Hash, StringComparer.Ordinal).ToArray();
        var sentences = sorted.Select(a => a.Sentences.Select(s => Key(a, s)).Where(k => k.Length >= Telling).ToHashSet()).ToArray();
        var groups = new Groups(sorted.Length);
        var urls = new Dictionary<string, int>();
        var holders = new Dictionary<string, List<int>>();
        for (int i = 0; i < sorted.Length; i++)
        {
            if (sorted[i].Reading.Article.Url is { } url && !urls.TryAdd(url, i)) groups.Unite(urls[url], i);
            foreach (string s in sentences[i]) (holders.TryGetValue(s, out var list) ? list : holders[s] = []).Add(i);
        }

        var shared = new Dictionary<(int, int), int>();
        foreach (List<int> list in holders.Values.Where(l => l.Count > 1))
            for (int j = 1; j < list.Count; j++) shared[(list[0], list[j])] = shared.GetValueOrDefault((list[0], list[j])) + 1;
        foreach (var ((a, b), n) in shared)
            if (2 * n >= Math.Min(sentences[a].Count, sentences[b].Count)) groups.Unite(a, b);
        for (int i = 0; i < sorted.Length; i++) made._article[sorted[i].Hash] = sorted[groups.Find(i)].Hash;
        foreach (var (sentence, list) in holders)
            if (list.Count > 1) made._sentence[sentence] = made._article[sorted[list[0]].Hash];
        return made;
    }

    /// <summary>A key for whoever first wrote the sentence at <paramref name="span"/>, as far as these articles show.</summary>
    public string Of(RecordedArticle article, Span span)
    {
        string own = _article.GetValueOrDefault(article.Hash, article.Hash);
        return _sentence.TryGetValue(Key(article, article.SentenceOf(span)), out string? first) ? first : own;
    }

    public bool AreCopies(RecordedArticle a, RecordedArticle b) => _article.GetValueOrDefault(a.Hash, a.Hash) == _article.GetValueOrDefault(b.Hash, b.Hash);

    private static string Key(RecordedArticle a, Span s) => NameKey.Fold(s.In(a.Text)).Replace(" ", "", StringComparison.Ordinal);
}
