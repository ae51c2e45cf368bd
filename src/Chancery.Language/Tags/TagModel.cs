using Chancery.Language.Models;
using Chancery.Language.Names;

namespace Chancery.Language.Tags;

/// <summary>
/// A log-linear model of tags over hashed features, beside the network's own heads: it knows words and their neighbours where the network knows sentences,
/// and the two together err less than either.
/// </summary>
internal sealed class TagModel
{
    private readonly SparseWeights _weights;
    private readonly uint[] _usual;
    private readonly float[] _relations;
    private readonly int _classes;

    public TagModel(ModelFile file, int words, int classes, int relations)
    {
        _classes = classes;
        _weights = new SparseWeights(file, "tags", classes);
        _usual = file.Section<uint>("tags.usual").ToArray();
        var scale = file.Section<float>("tags.s");
        _relations = file.Section<float>("tags.rel").ToArray();
        if (_usual.Length != words || scale.Length != 2 || _relations.Length != relations * classes) throw new ModelFileException("The model's tags are damaged.");
        Scale = scale[0];
        for (var i = 0; i < _relations.Length; i++) _relations[i] *= scale[1];
    }

    /// <summary>What one of this model's whole numbers counts beside the network's scores.</summary>
    public float Scale { get; }

    /// <summary>What each pair gains or loses under a relation.</summary>
    public ReadOnlySpan<float> Under(int relation) => _relations.AsSpan(relation * _classes, _classes);

    /// <summary>A word's usual tags: those of its row among the embeddings, or what its look says.</summary>
    public uint Usual(int row, in NameGlance word) => _usual[row] != 0 ? _usual[row] : TagFeatures.UsualOfUnseen(word);

    /// <summary>Adds to <paramref name="sums"/> the scores of each pair of UPOS and XPOS for word <paramref name="at"/> of a sentence.</summary>
    public void Add(ReadOnlySpan<NameGlance> words, ReadOnlySpan<uint> usual, ReadOnlySpan<uint> guess, int at, uint style, Span<int> sums)
    {
        Span<uint> features = stackalloc uint[TagFeatures.Count];
        TagFeatures.Fill(words, usual, guess, at, style, features);
        _weights.Add(features, sums);
    }
}
