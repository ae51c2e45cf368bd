using System.Collections.Concurrent;
using System.Collections.Immutable;
using Chancery.Language.Names;
using Chancery.Language.Network;
using Chancery.Language.Segmenting;
using Chancery.Language.Words;

namespace Chancery.Language;

/// <summary>
/// Takes words and sentences through the network in batches. A sentence longer than <see cref="Batch.Longest"/> words is parsed in pieces, cut after
/// punctuation where there is any; the roots of later pieces hang on the first one's as parataxis, so cost grows with length, not its square.
/// </summary>
internal sealed class Reading(Parser parser, NameModel nameModel, FormGroups groups, TraitBook traits)
{
    private readonly ConcurrentBag<Batch> _batches = [];

    public Analysis Read(string text, WordColumns columns, ImmutableArray<Sentence> sentences)
    {
        if (!_batches.TryTake(out var batch)) batch = parser.NewBatch();
        var words = new int[batch.Heads.Length];
        var names = new NameFinder(nameModel, columns.Count);
        var glances = new NameGlance[columns.Count];
        for (var i = 0; i < glances.Length; i++) glances[i] = NameGlance.Of(text.AsSpan(columns.Start[i], columns.End[i] - columns.Start[i]), groups, traits);
        var elsewhere = new Elsewhere();
        foreach (var sentence in sentences)
        {
            NameGlance.Join(glances.AsSpan(sentence.FirstWord, sentence.WordCount), traits);
            elsewhere.Count(glances.AsSpan(sentence.FirstWord, sentence.WordCount));
        }

        foreach (var sentence in sentences) elsewhere.Note(glances.AsSpan(sentence.FirstWord, sentence.WordCount));
        batch.Clear();
        foreach (var sentence in sentences)
            for (var first = sentence.FirstWord; first < sentence.EndWord;)
            {
                var end = PieceEnd(text, columns, first, sentence.EndWord);
                if (!batch.Fits(end - first)) Flush(batch, text, columns, words, glances, names);
                for (var i = first; i < end; i++) words[batch.Words + i - first] = i;
                batch.Add(end - first);
                first = end;
            }

        Flush(batch, text, columns, words, glances, names);
        _batches.Add(batch);
        foreach (var sentence in sentences)
        {
            if (sentence.WordCount > Batch.Longest) JoinPieces(columns, sentence);
            ActiveClause.Mend(text, columns, sentence, parser.Book);
            FiniteRoot.Mend(text, columns, sentence, parser.Book);
            SecondSubject.Mend(text, columns, sentence);
            MissingSubject.Mend(text, columns, sentence);
            AddressedClause.Mend(columns, sentence);
        }

        return new Analysis(text, columns, sentences, names.Find(columns, sentences, glances));
    }

    private static int PieceEnd(string text, WordColumns columns, int first, int end)
    {
        if (end - first <= Batch.Longest) return end;
        for (var i = first + Batch.Longest - 1; i > first + (Batch.Longest / 2); i--)
            if (columns.End[i] == columns.Start[i] + 1 && text[columns.Start[i]] is '.' or ';' or ':' or ',' or '!' or '?') return i + 1;
        return first + Batch.Longest;
    }

    private static void JoinPieces(WordColumns columns, Sentence sentence)
    {
        var root = -1;
        for (var i = sentence.FirstWord; i < sentence.EndWord; i++)
        {
            if (columns.Head[i] >= 0) continue;
            if (root < 0) root = i;
            else (columns.Head[i], columns.Relation[i]) = (root, columns.Upos[i] == Upos.Punct ? Deprel.Punct : Deprel.Parataxis);
        }
    }

    private void Flush(Batch batch, string text, WordColumns columns, int[] words, NameGlance[] glances, NameFinder names)
    {
        if (batch.Words > 0) parser.Run(batch, text, columns, words.AsSpan(0, batch.Words), glances, names.Scores);
        batch.Clear();
    }
}
