using Chancery.Calendar;
using Chancery.Lexicon;
using Chancery.Resolution.Dating;
using Chancery.Resolution.Occasions;

namespace Chancery.Resolution;

/// <summary>Settles what needs every layer: who "he" is, when the article appeared, what an expression counts from, when each event was.</summary>
public sealed class Resolver(LexiconFiles lexicon)
{
    private readonly Coreference.Coreference _coreference = new(lexicon);
    private readonly ArticleDates _dates = new(lexicon);
    private readonly OccasionResolver _occasions = new(lexicon);

    /// <param name="within">The days that other articles leave for the article's publication, where they do.</param>
    public Reading Resolve(Reading reading, EdtfInterval? within = null) => Coreference.SayingOccasions.Resolve(_occasions.Resolve(Coreference.SayingDates.Resolve(_dates.Resolve(_coreference.Resolve(reading), within))));
}
