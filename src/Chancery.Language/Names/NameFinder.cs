using System.Collections.Immutable;

namespace Chancery.Language.Names;

/// <summary>From the network's scores of a text's words, and the name model's, to its names.</summary>
internal sealed class NameFinder(NameModel model, int words)
{
    private const int Classes = NameDecoder.Classes;

    private readonly float[] _scores = new float[words * Classes];

    /// <summary>To be filled by the parser: <see cref="NameDecoder.Classes"/> scores a word.</summary>
    public Span<float> Scores => _scores;

    public ImmutableArray<NameSpan> Find(WordColumns columns, ImmutableArray<Sentence> sentences, ReadOnlySpan<NameGlance> glances)
    {
        var names = ImmutableArray.CreateBuilder<NameSpan>();
        var (decoder, classes) = (new NameDecoder(), new int[words]);
        foreach (var sentence in sentences)
        {
            var scores = _scores.AsSpan(sentence.FirstWord * Classes);
            model.Add(glances.Slice(sentence.FirstWord, sentence.WordCount), scores);
            decoder.Decode(scores, model.Transitions, classes.AsSpan(sentence.FirstWord, sentence.WordCount));
            AddNames(columns, classes, sentence, names);
        }

        return names.ToImmutable();
    }

    private static void AddNames(WordColumns columns, int[] classes, Sentence sentence, ImmutableArray<NameSpan>.Builder names)
    {
        for (var i = sentence.FirstWord; i < sentence.EndWord; i++)
        {
            if (classes[i] == 0) continue;
            var (first, kind) = (i, (NameKind)((classes[i] - 1) / 2));
            while (i + 1 < sentence.EndWord && classes[i + 1] == ((int)kind * 2) + 2) i++;
            if (kind == NameKind.Group && !IsPeople(columns, i)) continue;
            names.Add(new NameSpan(new Span(columns.Start[first], columns.End[i]), first, i + 1, kind));
        }
    }

    /// <summary>The class behind Group also holds works and occasions; peoples, faiths and parties' followers are adjectives or plural.</summary>
    private static bool IsPeople(WordColumns columns, int last) =>
        columns.Upos[last] == Upos.Adj || columns.Xpos[last] is "NNPS" or "NNS" or "JJ";
}
