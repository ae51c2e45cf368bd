using Chancery.Events;
using Chancery.Lexicon;

namespace Chancery.Resolution.Occasions;

/// <summary>
/// Settles an event's own when and who, once actors and times are: participants take what their mentions turned out to mean,
/// meetings their level, and each event its interval with the reason.
/// </summary>
public sealed class OccasionResolver
{
    private readonly PartyRefresher _parties;
    private readonly OccasionDater _dater;

    /// <exception cref="LexiconException">A lexicon file cannot be understood.</exception>
    public OccasionResolver(LexiconFiles lexicon)
    {
        var classes = new WordClasses(lexicon);
        _parties = new PartyRefresher(classes["leaders"], classes["ministers"]);
        _dater = new OccasionDater(new OccasionWords(classes));
    }

    public Reading Resolve(Reading reading)
    {
        if (reading.Events.Count == 0) return reading;
        var events = _parties.Refresh(reading);
        events = EchoSieve.Keep(reading.Analysis, events);
        return reading with { Events = _dater.Date(reading, events) };
    }
}
