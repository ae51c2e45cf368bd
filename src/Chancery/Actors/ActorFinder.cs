using Chancery.Articles;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Times;

namespace Chancery.Actors;

/// <summary>Finds the mentions of those who can act or speak; who a pronoun or bare title means is settled in Resolution.</summary>
public sealed class ActorFinder(LexiconFiles lexicon)
{
    private readonly ActorWords _words = new(lexicon);

    /// <summary>Mentions in text order (<see cref="Span.CompareTo"/>); they may nest.</summary>
    public IReadOnlyList<Actor> Find(Article article, Analysis analysis, IReadOnlyList<TimeExpression> times)
    {
        var chunker = new Chunker(analysis, _words);
        var reader = new MentionReader(analysis, _words);
        var found = new List<Actor>();
        foreach (Sentence sentence in analysis.Sentences)
        {
            List<Chunk> chunks = chunker.Cut(sentence);
            chunks.RemoveAll(c => times.Any(t => t.Span.Contains(new Span(analysis[c.First].Start, analysis[c.Last].End))));
            found.AddRange(new PhraseJoiner(analysis, _words, reader, sentence).Join(chunks));
            reader.AddPronouns(sentence, found);
        }

        found.Sort((a, b) => a.Span.CompareTo(b.Span));
        return found;
    }
}
