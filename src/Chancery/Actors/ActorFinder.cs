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
        var chunker = new Chunker(analysis, _words, times);
        var reader = new MentionReader(analysis, _words);
        var found = new List<Actor>();
        foreach (Sentence sentence in analysis.Sentences)
        {
            List<Chunk> chunks = chunker.Cut(sentence);
            chunks.RemoveAll(c => times.Any(t => t.Span.Contains(new Span(analysis[c.First].Start, analysis[c.Last].End))));
            found.AddRange(new PhraseJoiner(analysis, _words, reader, sentence).Join(chunks));
            reader.AddPronouns(sentence, found);
        }

        for (int i = 0; i < found.Count; i++) found[i] = Credited(analysis.Text, found[i]);
        found.Sort((a, b) => a.Span.CompareTo(b.Span));
        return found;
    }

    /// <summary>What a dateline names in brackets is the agency, whatever its name looks like.</summary>
    private static Actor Credited(string text, Actor actor)
    {
        int start = actor.Span.Start, end = actor.Span.End;
        if (actor.Kind == ActorKind.Outlet || start == 0 || end >= text.Length || text[start - 1] is not '(' || text[end] is not ')') return actor;
        int line = text.LastIndexOf('\n', start) + 1;
        bool credit = Dateline.End(text, line) > end;
        return credit ? actor with { Kind = ActorKind.Outlet, Id = MentionReader.Key("outlet", actor.Name), Sector = "MED", State = null, NameSpan = actor.Span, Gender = null } : actor;
    }
}
