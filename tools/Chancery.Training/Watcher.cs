using System.Globalization;
using System.Numerics.Tensors;

namespace Chancery.Training;

/// <summary>Scores the network as it stands on held-out sentences with gold words; heads are the best each, not yet a tree.</summary>
internal static class Watcher
{
    public static string Score(Network network, Pass pass, List<TrainingSentence> sentences)
    {
        var (words, uas, las, upos, morph, lemma) = (0, 0, 0, 0, 0, 0);
        var (found, gold, right) = (0, 0, 0);
        foreach (var chunk in Chunks(sentences, pass.Room / 2))
        {
            pass.Batch.Clear();
            pass.Batch.AddRange(chunk);
            network.Forward(pass, random: null, new DropRates(0, 0, 0, 0));
            Heads.Turn(network, pass);
            Network.Affine(pass, pass.Projection, network.Shape.Tag, network.Tag, network.TagBias, pass.TagOut, network.At.Tag, network.Shape.Projection);
            for (var s = 0; s < pass.Sentences; s++)
            {
                var sentence = chunk[s];
                for (var i = 0; i < sentence.Count; i++)
                {
                    var (head, label) = Arc(network, pass, pass.First[s], sentence.Count, i);
                    var tags = pass.TagOut.Span.Slice((pass.First[s] + i) * network.Targets.TagColumns, network.Targets.TagColumns);
                    words++;
                    uas += head == sentence.Head[i] ? 1 : 0;
                    las += head == sentence.Head[i] && sentence.Label[i] >= 0 && network.Targets.Labels[label].Split(':')[0] == network.Targets.Labels[sentence.Label[i]].Split(':')[0] ? 1 : 0;
                    upos += TensorPrimitives.IndexOfMax<float>(tags.Slice(network.Targets.UposAt, 17)) == sentence.Upos[i] ? 1 : 0;
                    morph += TensorPrimitives.IndexOfMax<float>(tags.Slice(network.Targets.MorphAt, network.Targets.Morphs.Length)) == sentence.Morph[i] ? 1 : 0;
                    lemma += TensorPrimitives.IndexOfMax<float>(tags.Slice(network.Targets.LemmaAt, network.Targets.Lemmas.Length)) == sentence.Lemma[i] ? 1 : 0;
                }

                var named = Enumerable.Range(pass.First[s], sentence.Count).Select(at => TensorPrimitives.IndexOfMax<float>(pass.TagOut.Span.Slice((at * network.Targets.TagColumns) + network.Targets.NameAt, Targets.NameClasses))).ToArray();
                var (a, b) = (Spans(named), Spans(sentence.Name));
                (found, gold, right) = (found + a.Count, gold + b.Count, right + a.Count(b.Contains));
            }
        }

        double Percent(int n) => 100.0 * n / words;
        return string.Create(CultureInfo.InvariantCulture, $"UAS {Percent(uas):F2} LAS {Percent(las):F2} UPOS {Percent(upos):F2} morph {Percent(morph):F2} lemma {Percent(lemma):F2} names {200.0 * right / Math.Max(1, found + gold):F1}");
    }

    private static (int Head, int Label) Arc(Network network, Pass pass, int first, int count, int i)
    {
        Span<float> scores = new float[count + 1];
        Heads.ScoreHeads(network, pass, first, count, i, scores);
        var head = TensorPrimitives.IndexOfMax<float>(scores) - 1;
        Span<float> hidden = new float[network.Shape.Label];
        Heads.LabelHidden(network, pass, first + i, head < 0 ? -1 : first + head, hidden);
        Span<float> logits = network.LabelBias.W.Data.ToArray();
        for (var k = 0; k < hidden.Length; k++) TensorPrimitives.MultiplyAdd(network.Label.W.Span.Slice(k * logits.Length, logits.Length), hidden[k], logits, logits);
        return (head, TensorPrimitives.IndexOfMax<float>(logits[..network.Targets.Labels.Length]));
    }

    private static HashSet<(int, int, int)> Spans(int[] classes)
    {
        var spans = new HashSet<(int, int, int)>();
        for (var i = 0; i < classes.Length; i++)
        {
            if (classes[i] is <= 0 or >= 7) continue;
            var kind = (classes[i] - 1) / 2;
            var end = i + 1;
            while (end < classes.Length && classes[end] == 2 + (2 * kind)) end++;
            spans.Add((i, end, kind));
            i = end - 1;
        }

        return spans;
    }

    private static IEnumerable<List<TrainingSentence>> Chunks(List<TrainingSentence> sentences, int room)
    {
        List<TrainingSentence> chunk = [];
        var words = 0;
        foreach (var sentence in sentences)
        {
            if (words + sentence.Count > room && chunk.Count > 0)
            {
                yield return chunk;
                (chunk, words) = ([], 0);
            }

            chunk.Add(sentence);
            words += sentence.Count;
        }

        if (chunk.Count > 0) yield return chunk;
    }
}
