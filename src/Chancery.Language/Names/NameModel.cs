using Chancery.Language.Models;
using Chancery.Language.Segmenting;

namespace Chancery.Language.Names;

/// <summary>
/// A linear-chain model of names over hashed features, beside the network's own head: it knows words and their neighbours where the network knows sentences,
/// and the two together err less than either. Weights are whole numbers, so that sums are the same everywhere.
/// </summary>
internal sealed class NameModel
{
    private const int Classes = NameDecoder.Classes;

    private readonly sbyte[] _weights;
    private readonly float _scale;
    private readonly float _network;
    private readonly float _outside;

    public NameModel(ModelFile file)
    {
        _weights = file.Section<sbyte>("names.w").ToArray();
        Transitions = file.Section<float>("names.t").ToArray();
        var scales = file.Section<float>("names.s");
        if (_weights.Length != LinearModel.Size * Classes || Transitions.Length != Classes * Classes || scales.Length != 3) throw new ModelFileException("The model's names are damaged.");
        (_scale, _network, _outside) = (scales[0], scales[1], scales[2]);
    }

    /// <summary>What it adds to go from a class [row] to the next word's [column].</summary>
    public float[] Transitions { get; }

    /// <summary>Turns the network's scores of a sentence's words into those of both; <paramref name="scores"/> has <see cref="NameDecoder.Classes"/> a word.</summary>
    public void Add(ReadOnlySpan<NameGlance> words, Span<float> scores)
    {
        var style = NameFeatures.Style(words);
        Span<int> room = stackalloc int[FeatureList.Room];
        Span<int> sums = stackalloc int[Classes];
        for (var i = 0; i < words.Length; i++)
        {
            var features = new FeatureList(room);
            NameFeatures.Add(words, i, style, ref features);
            sums.Clear();
            foreach (var feature in features.Features)
                for (var c = 0; c < Classes; c++) sums[c] += _weights[(feature * Classes) + c];
            var row = scores.Slice(i * Classes, Classes);
            for (var c = 0; c < Classes; c++) row[c] = (row[c] * _network) + (sums[c] * _scale);
            row[0] -= _outside;
        }
    }
}
