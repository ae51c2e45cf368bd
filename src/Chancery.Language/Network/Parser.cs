using Chancery.Language.Models;
using Chancery.Language.Names;
using Chancery.Language.Words;

namespace Chancery.Language.Network;

/// <summary>The network at work: fills tags, lemmas, heads, relations and names of a batch of pieces. Read-only and so thread-safe; each call brings its own <see cref="Batch"/>.</summary>
internal sealed class Parser
{
    private static readonly float AffixScale = 1 / MathF.Sqrt(WordFeatures.AffixCount);

    private readonly NetworkShape _shape;
    private readonly Classes _classes;
    private readonly LemmaBook _book;
    private readonly WordIndex _index;
    private readonly EmbeddingTable _words;
    private readonly EmbeddingTable _grams;
    private readonly EmbeddingTable _affixes;
    private readonly RecurrentLayer[] _layers;
    private readonly WeightMatrix _project;
    private readonly WeightMatrix _arc;
    private readonly WeightMatrix _label;
    private readonly WeightMatrix _tag;
    private readonly float[] _root;
    private readonly TagChooser _chooser;
    private readonly Lemmatizer _lemmatizer;

    public Parser(ModelFile file, NetworkShape shape, Kernel kernel, TraitBook traits)
    {
        _shape = shape;
        _classes = new Classes(file);
        _book = new LemmaBook(file);
        _index = new WordIndex(file.Section<ulong>("words.hash"));
        _words = Table(file, "words", shape.Words);
        _grams = Table(file, "grams", shape.Gram);
        _affixes = Table(file, "affixes", shape.Affix);
        _layers = new RecurrentLayer[shape.Layers];
        for (var l = 0; l < _layers.Length; l++) _layers[l] = Layer(file, l, kernel);
        _project = Matrix(file, "project", shape.Wide, kernel);
        _arc = Matrix(file, "arc", shape.Arc, kernel);
        _label = Matrix(file, "label", shape.Label, kernel);
        _tag = Matrix(file, "tag", shape.Tag, kernel);
        _lemmatizer = new Lemmatizer(_book, traits, _classes.Lemmas);
        _chooser = new TagChooser(file, _classes);
        _root = file.Section<float>("root").ToArray();
        if (_project.Columns != shape.Projection || _root.Length != shape.Arc + shape.Label || _tag.Columns < _classes.LemmaAt + _classes.Lemmas.Length || _label.Columns < _classes.Relations.Length
            || _arc.Columns != shape.Arc || _words.Rows != file.Section<ulong>("words.hash").Length || _words.Rows == 0 || _grams.Rows != WordFeatures.GramBuckets || _affixes.Rows != WordFeatures.AffixBuckets)
            throw new ModelFileException("The model's parts do not fit each other.");
    }

    public LemmaBook Book => _book;

    /// <summary>Where the first layer's width is its output's, its input is its shortcut too and so is needed word by word.</summary>
    private bool KeepsForms => _shape.Input != _shape.Wide;

    public Batch NewBatch() => new(_shape, _tag.Columns, _label.Columns);

    /// <summary>
    /// Analyses the words listed in <paramref name="words"/> (indices into the columns), laid out in the batch's sentences in that order.
    /// Scores of name classes go to <paramref name="names"/>, <see cref="NameDecoder.Classes"/> a word of the columns.
    /// </summary>
    public void Run(Batch batch, string text, WordColumns columns, ReadOnlySpan<int> words, ReadOnlySpan<NameGlance> glances, Span<float> names)
    {
        Embed(batch, text, columns, words);
        foreach (var layer in _layers) layer.Run(batch);
        _project.Multiply(batch.Panels, batch.Rounded, batch.Words, batch.Projection);
        ScoreTags(batch, words, names);
        Trees(batch);
        Relations(batch, columns, words);
        ChooseTags(batch, text, columns, words, glances);
    }

    private static EmbeddingTable Table(ModelFile file, string name, int width) => new(file.Section<sbyte>(name + ".q"), file.Section<float>(name + ".s"), width);

    private static WeightMatrix Matrix(ModelFile file, string name, int inputs, Kernel kernel) =>
        new(inputs, file.Section<sbyte>(name + ".q"), file.Section<float>(name + ".s"), file.Section<float>(name + ".b"), kernel);

    private RecurrentLayer Layer(ModelFile file, int l, Kernel kernel)
    {
        var inputs = l == 0 ? _shape.Input : _shape.Wide;
        var (weights, gates) = (Matrix(file, "layer" + l, inputs, kernel), file.Section<float>("layer" + l + ".g").ToArray());
        if (weights.Columns != 2 * RecurrentLayer.Blocks(inputs, _shape.Hidden) * _shape.Hidden || gates.Length != 8 * _shape.Hidden) throw new ModelFileException("The model's layers do not fit each other.");
        return new RecurrentLayer(weights, gates, inputs, _shape.Hidden, l == 0);
    }

    private void Embed(Batch batch, string text, WordColumns columns, ReadOnlySpan<int> words)
    {
        batch.Forms.Next();
        batch.Fresh = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var form = text.AsSpan(columns.Start[words[i]], columns.End[words[i]] - columns.Start[words[i]]);
            var slot = -1;
            if (!KeepsForms || !batch.Forms.Find(form, out slot))
            {
                batch.Rows[i] = Embed(form, batch.Input.AsSpan(batch.Fresh * _shape.Input, _shape.Input));
                if (slot >= 0) batch.Forms.Row(slot) = batch.Rows[i];
                batch.FreshSlot[batch.Fresh] = slot;
                batch.LinearRow[i] = slot < 0 ? batch.Fresh : Batch.KeptAt + slot;
                batch.Fresh++;
            }
            else (batch.Rows[i], batch.LinearRow[i]) = (batch.Forms.Row(slot), Batch.KeptAt + slot);
        }

        Activations.Round(batch.Input.AsSpan(0, batch.Fresh * _shape.Input), batch.Rounded);
    }

    /// <summary>Writes what the network sees of a form; returns the form's row among the embeddings.</summary>
    private int Embed(ReadOnlySpan<char> form, Span<float> into)
    {
        Span<int> grams = stackalloc int[WordFeatures.MaxGrams];
        Span<int> affixes = stackalloc int[WordFeatures.AffixCount];
        var (hash, count) = WordFeatures.Extract(form, grams, affixes);
        var row = _index.Find(hash);
        _words.Sum([row], 1, into);
        _grams.Sum(grams[..count], 1 / MathF.Sqrt(count), into[_shape.Words..]);
        _affixes.Sum(affixes, AffixScale, into[(_shape.Words + _shape.Gram)..]);
        return row;
    }

    /// <summary>Rounds one segment of the projection of all words into <see cref="Batch.Narrow"/>, rectified.</summary>
    private void Narrow(Batch batch, int from, int width)
    {
        for (var i = 0; i < batch.Words; i++)
        {
            var row = batch.Projection.AsSpan((i * _shape.Projection) + from, width);
            Activations.Rectify(row, batch.Narrow.AsSpan(i * width));
        }
    }

    private void ScoreTags(Batch batch, ReadOnlySpan<int> words, Span<float> names)
    {
        Narrow(batch, _shape.Projection - _shape.Tag, _shape.Tag);
        _tag.Multiply(batch.Panels, batch.Narrow, batch.Words, batch.TagScores);
        for (var i = 0; i < words.Length; i++)
            batch.TagScores.AsSpan((i * _tag.Columns) + Classes.NameAt, NameDecoder.Classes).CopyTo(names[(words[i] * NameDecoder.Classes)..]);
    }

    /// <summary>Last, since relations speak for tags: a word under the relation mark is a SCONJ, the same one under case an ADP.</summary>
    private void ChooseTags(Batch batch, string text, WordColumns columns, ReadOnlySpan<int> words, ReadOnlySpan<NameGlance> glances)
    {
        for (var i = 0; i < words.Length; i++) batch.Glances[i] = glances[words[i]];
        for (var s = 0; s < batch.Sentences; s++) _chooser.Choose(batch, s, _tag.Columns);
        for (var i = 0; i < words.Length; i++)
        {
            var (word, morph) = (words[i], batch.Morphs[i]);
            (columns.Upos[word], columns.Xpos[word], columns.Feats[word]) = (_classes.Upos[morph], _classes.Xpos[morph], _classes.Feats[morph]);
            var rules = batch.TagScores.AsSpan((i * _tag.Columns) + _classes.LemmaAt, _classes.Lemmas.Length);
            columns.Lemma[word] = _lemmatizer.Lemma(batch.Lemmas, rules, batch.Glances[i], text.AsSpan(columns.Start[word], columns.End[word] - columns.Start[word]), columns.Upos[word], columns.Xpos[word]);
        }
    }

    private void Trees(Batch batch)
    {
        Narrow(batch, _shape.Arc, _shape.Arc);
        Narrow(batch, 0, _shape.Arc);
        _arc.Multiply(batch.Panels, batch.Narrow, batch.Words, batch.Turned);
        for (var s = 0; s < batch.Sentences; s++)
        {
            var (first, n) = (batch.First[s], batch.First[s + 1] - batch.First[s]);
            var scores = batch.ArcScores.AsSpan(0, n * (n + 1));
            for (var i = 0; i < n; i++) Score(batch, first, n, i, scores.Slice(i * (n + 1), n + 1));
            batch.Decoder.Decode(scores, batch.Heads.AsSpan(first, n));
            for (var i = 0; i < n; i++) batch.Confidences[first + i] = Confidence(scores.Slice(i * (n + 1), n + 1), batch.Heads[first + i] + 1);
        }
    }

    private void Score(Batch batch, int first, int n, int i, Span<float> scores)
    {
        var turned = batch.Turned.AsSpan((first + i) * _shape.Arc, _shape.Arc);
        scores[0] = Floats.Dot(turned, _root.AsSpan(0, _shape.Arc));
        for (var j = 0; j < n; j++) scores[j + 1] = j == i ? float.NegativeInfinity : Floats.Dot(turned, ArcHead(batch, first + j));
    }

    private ReadOnlySpan<float> ArcHead(Batch batch, int word) => batch.Projection.AsSpan((word * _shape.Projection) + _shape.Arc, _shape.Arc);

    private static float Confidence(ReadOnlySpan<float> scores, int head)
    {
        var sum = 0f;
        foreach (var score in scores)
            if (score > scores[head] - 20) sum += Floats.Exp(Math.Min(score - scores[head], 60));
        return 1 / sum;
    }

    private void Relations(Batch batch, WordColumns columns, ReadOnlySpan<int> words)
    {
        for (var s = 0; s < batch.Sentences; s++)
            for (var i = batch.First[s]; i < batch.First[s + 1]; i++)
            {
                var dependent = batch.Projection.AsSpan((i * _shape.Projection) + (2 * _shape.Arc), _shape.Label);
                var head = batch.Heads[i] < 0
                    ? _root.AsSpan(_shape.Arc)
                    : batch.Projection.AsSpan(((batch.First[s] + batch.Heads[i]) * _shape.Projection) + (2 * _shape.Arc) + _shape.Label, _shape.Label);
                Activations.RectifySum(dependent, head, batch.Narrow.AsSpan(i * _shape.Label));
            }

        _label.Multiply(batch.Panels, batch.Narrow, batch.Words, batch.LabelScores);
        for (var s = 0; s < batch.Sentences; s++)
            for (var i = batch.First[s]; i < batch.First[s + 1]; i++)
            {
                var scores = batch.LabelScores.AsSpan(i * _label.Columns, _classes.Relations.Length);
                var isRoot = batch.Heads[i] < 0;
                if (!isRoot && _classes.Root >= 0) scores[_classes.Root] = float.NegativeInfinity;
                batch.Labels[i] = isRoot && _classes.Root >= 0 ? _classes.Root : Floats.IndexOfMax(scores);
                columns.Relation[words[i]] = isRoot ? Deprel.Root : _classes.Relations[batch.Labels[i]];
                columns.Head[words[i]] = isRoot ? -1 : words[batch.First[s] + batch.Heads[i]];
                columns.Confidence[words[i]] = batch.Confidences[i];
            }
    }
}
