using Chancery.Language.Models;
using Chancery.Language.Tags;

namespace Chancery.Language.Names;

/// <summary>
/// A linear-chain model of names over hashed features, beside the network's own head: it knows words and their neighbours where the network knows sentences,
/// and the two together err less than either. Weights are whole numbers, so that sums are the same everywhere.
/// </summary>
internal sealed class NameModel
{
    private const int Classes = NameDecoder.Classes;

    private readonly SparseWeights _weights;
    private readonly float _scale;
    private readonly float _network;
    private readonly float _outside;

    public NameModel(ModelFile file)
    {
        _weights = new SparseWeights(file, "names", Classes);
        Transitions = file.Section<float>("names.t").ToArray();
        var scales = file.Section<float>("names.s");
        if (Transitions.Length != Classes * Classes || scales.Length != 3) throw new ModelFileException("The model's names are damaged.");
        (_scale, _network, _outside) = (scales[0], scales[1], scales[2]);
    }

    /// <summary>What it adds to go from a class [row] to the next word's [column].</summary>
    public float[] Transitions { get; }

    /// <summary>Turns the network's scores of a sentence's words into those of both; <paramref name="scores"/> has <see cref="NameDecoder.Classes"/> a word.</summary>
    public void Add(ReadOnlySpan<NameGlance> words, Span<float> scores)
    {
        var style = NameFeatures.Style(words);
        Span<uint> room = stackalloc uint[NameFeatureList.Room];
        Span<int> sums = stackalloc int[Classes];
        for (var i = 0; i < words.Length; i++)
        {
            var features = new NameFeatureList(room);
            NameFeatures.Add(words, i, style, ref features);
            sums.Clear();
            _weights.Add(features.Features, sums);
            var row = scores.Slice(i * Classes, Classes);
            for (var c = 0; c < Classes; c++) row[c] = (row[c] * _network) + (sums[c] * _scale);
            row[0] -= _outside;
        }
    }
}
