using System.Runtime.InteropServices;
using Chancery.Calendar;
using Chancery.Record.Identity;
using Chancery.Record.Store;
using NodaTime;

namespace Chancery.Record.Origins;

/// <summary>
/// What one speaker said, by occasion: sayings whose days can be the same; a saying without a day goes with what its own article has of the speaker.
/// The surest days come first, so that they and not the vague ones draw the lines. A speaker may have thousands of sayings and nearly as many
/// occasions: each comparison is of two whole numbers.
/// </summary>
internal sealed class Occasions
{
    /// <summary>A saying without a day of its own was said within so many days of its report.</summary>
    private const int Fresh = 10;

    private readonly List<List<Utterance>> _said = [];
    private readonly List<Days> _days = [];
    private readonly List<(int From, int To)> _numbers = [];

    /// <summary>The first occasion with a saying of the article.</summary>
    private readonly Dictionary<string, int> _ofArticle = new(StringComparer.Ordinal);

    public static IReadOnlyList<List<Utterance>> Of(IEnumerable<Utterance> ofOneSpeaker)
    {
        var occasions = new Occasions();
        foreach (var (u, own) in ofOneSpeaker.Select(u => (u, Own: Days.Of(u.Statement.SaidOn)))
            .OrderBy(x => x.Own.Length).ThenBy(x => x.Own.From).ThenBy(x => x.u.Article.Hash, StringComparer.Ordinal).ThenBy(x => x.u.Index))
            occasions.Add(u, own);
        return occasions._said;
    }

    private void Add(Utterance u, Days own)
    {
        Days days = own.IsBounded ? own : Around(u.Article);
        int at = own.IsBounded ? -1 : _ofArticle.GetValueOrDefault(u.Article.Hash, -1);
        if (at < 0) at = FirstOverlap(Numbers(days));
        if (at < 0)
        {
            at = _said.Count;
            _said.Add([]);
            _days.Add(days);
            _numbers.Add(Numbers(days));
        }

        _said[at].Add(u);
        _ofArticle[u.Article.Hash] = Math.Min(at, _ofArticle.GetValueOrDefault(u.Article.Hash, at));
        if (_days[at].And(days) is { IsEmpty: false } both) (_days[at], _numbers[at]) = (both, Numbers(both));
    }

    private int FirstOverlap((int From, int To) days)
    {
        Span<(int From, int To)> all = CollectionsMarshal.AsSpan(_numbers);
        for (int i = 0; i < all.Length; i++)
            if (all[i].From <= days.To && days.From <= all[i].To) return i;
        return -1;
    }

    /// <summary>Numbers that grow with the day; of days without a first or last such as overlap with none.</summary>
    private static (int From, int To) Numbers(Days days) =>
        days is { From: { } from, To: { } to } ? (Number(from), Number(to)) : (int.MaxValue, int.MinValue);

    private static int Number(LocalDate day) => (((day.Year * 16) + day.Month) * 32) + day.Day;

    private static Days Around(RecordedArticle a) =>
        a.Reading.Published.Interval is EdtfInterval p ? new(p.Earliest?.PlusDays(-Fresh), p.Latest) : Days.Any;
}
