using System.Globalization;
using Chancery.Articles;
using Chancery.Calendar;
using Chancery.Intake;
using Chancery.Language;
using Chancery.Lexicon;
using NodaTime;
using Reading = Chancery.Resolution.Reading;

namespace Chancery.Eval.Record;

/// <summary>
/// Short articles in any number from the samples: each sample is cut to about 150 words, its two states are changed for other pairs and read once by
/// the real reader; an article is then such a reading on other days and with a number of its own. Seeded: the same number gives the same articles.
/// </summary>
internal sealed class ArticleMill
{
    private const int Words = 150, Years = 10;

    private static readonly string[] Samples = ["1-break.txt", "4-press-release.txt", "5-briefing.txt", "8-tallinn.txt"];

    private readonly List<Reading> _molds = [];

    public ArticleMill(int pairs)
    {
        LexiconFiles lexicon = LexiconFiles.Embedded;
        var reader = new Reader(lexicon, Analyzer.Load(Checkout.At("models", "english.chancery")));
        var source = new ArticleSource(lexicon);
        State[] states = [.. StateList.Load(lexicon).All.Where(s => s.Capitals.Length > 0 && s.Adjectives.Length > 0 && s.People.Length > 0 && s.To is null).OrderBy(s => s.Id, StringComparer.Ordinal)];
        var random = new Random(17);
        for (int i = 0; i < pairs; i++)
        {
            State a = states[random.Next(states.Length)], b = states[random.Next(states.Length)];
            if (a.Id == b.Id) continue;
            foreach (string sample in Samples)
                _molds.Add(reader.Read(Mold(File.ReadAllText(Checkout.At("samples", sample)), a, b, source)));
        }
    }

    /// <summary>Article number <paramref name="n"/>.</summary>
    public Reading Article(int n)
    {
        var random = new Random(n);
        Reading mold = _molds[random.Next(_molds.Count)];
        int days = random.Next(Years * 365);
        string number = n.ToString(CultureInfo.InvariantCulture);
        string text = mold.Article.Text + "\nNo. " + number;
        return mold with
        {
            Article = mold.Article with { Id = "article-" + number, Text = text, Hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))) },
            Published = mold.Published with { Interval = Later(mold.Published.Interval, days) },
            Times = [.. mold.Times.Select(t => t with { Interval = Later(t.Interval, days) })],
            Statements = [.. mold.Statements.Select(s => s with { SaidOn = Later(s.SaidOn, days) })],
            Events = [.. mold.Events.Select((e, i) => e with { Id = $"{e.Id}{number}", When = e.When is { } w ? w with { Interval = Later(w.Interval, days) } : null })],
        };
    }

    private static Article Mold(string sample, State a, State b, ArticleSource source)
    {
        string text = sample;
        foreach (var (from, to) in new[]
        {
            ("Peruvians", a.People[0].Several), ("Peruvian", a.Adjectives[0]), ("Peru", a.Name), ("Lima", a.Capitals[0]), ("Callao", a.Capitals[0]),
            ("Finns", b.People[0].Several), ("Finnish", b.Adjectives[0]), ("Finland", b.Name), ("Helsinki", b.Capitals[0]),
        })
            text = text.Replace(from, to, StringComparison.Ordinal);
        string path = Path.Combine(Path.GetTempPath(), $"mill-{Environment.ProcessId}.txt");
        File.WriteAllText(path, Cut(text));
        Article article = source.ReadFile(path).First().Article!;
        File.Delete(path);
        return article;
    }

    private static string Cut(string text)
    {
        int words = 0;
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) && !char.IsWhiteSpace(text[i - 1])) words++;
            if (words >= Words && text[i] == '.') return text[..(i + 1)];
        }

        return text;
    }

    private static EdtfInterval? Later(EdtfInterval? interval, int days)
    {
        if (interval is null) return null;
        LocalDate? from = interval.Earliest?.PlusDays(days), to = interval.Latest?.PlusDays(days);
        return interval.Text.StartsWith('[') ? EdtfInterval.OneOf(from, to) : from is null && to is null ? interval : EdtfInterval.Between(from, to, interval.IsApproximate);
    }
}
