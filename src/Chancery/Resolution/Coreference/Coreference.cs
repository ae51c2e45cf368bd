using System.Collections.Frozen;
using Chancery.Lexicon;
using Chancery.Statements;

namespace Chancery.Resolution.Coreference;

/// <summary>
/// Settles who is meant inside one article: name variants are one actor, pronouns, bare titles and "the other side" take their meaning
/// from the mentions before them by number, gender, office and salience; what stays open is flagged with its candidates.
/// First person inside a quotation is its speaker. Speakers and chains of statements follow.
/// </summary>
public sealed class Coreference(LexiconFiles lexicon)
{
    private readonly RegionWords _regions = new(lexicon);
    private readonly ArticleHome _home = new(lexicon);
    private readonly FrozenSet<string> _anybodys = LexiconNode.Read(lexicon, "actors/words.yaml").Texts("anybodys").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A copy with actors resolved and statements' speakers and chains named by what was found.</summary>
    public Reading Resolve(Reading reading)
    {
        if (reading.Actors.Count == 0) return reading;
        var mentions = new Mentions(reading);
        var resolved = new MentionLinker(reading, mentions, _regions, _home.Of(reading.Article), _anybodys).Link();
        IReadOnlyList<Statement> statements = SpeakerNames.Apply(reading.Statements, resolved);
        reading = reading with { Actors = resolved, Statements = ChainCarrier.Carry(reading.Article, reading.Analysis, statements, resolved) };
        return reading;
    }
}
