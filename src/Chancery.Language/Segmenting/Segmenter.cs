using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Chancery.Language.Models;

namespace Chancery.Language.Segmenting;

/// <summary>Text to words and sentences, by two linear models over hashed features. Thread-safe.</summary>
internal sealed class Segmenter
{
    private readonly Joins _joins;
    private readonly LinearModel _splits;
    private readonly LinearModel _sentences;
    private readonly ConcurrentBag<Desk> _desks = [];

    public Segmenter(ModelFile file)
    {
        Groups = new FormGroups(file.Lines("abbreviations"), file.Section<ulong>("common").ToArray());
        _joins = new Joins(file.Lines("joins"));
        _splits = Model(file, "splits");
        _sentences = Model(file, "sentences");
    }

    public FormGroups Groups { get; }

    public (WordColumns Columns, ImmutableArray<Sentence> Sentences) Segment(string text, IReadOnlyList<Span> passages)
    {
        if (!_desks.TryTake(out var desk)) desk = new Desk(Groups, _joins, _splits, _sentences);
        foreach (var passage in passages) desk.Read(text, passage);
        var result = desk.Finish();
        _desks.Add(desk);
        return result;
    }

    private static LinearModel Model(ModelFile file, string name)
    {
        var weights = file.Section<short>(name + ".w").ToArray();
        var bias = file.Section<int>(name + ".b");
        if (weights.Length != LinearModel.Size || bias.Length != 1) throw new ModelFileException("The model's segmenter is damaged.");
        return new LinearModel(weights, bias[0]);
    }

    /// <summary>What one text at a time needs, kept for the next.</summary>
    private sealed class Desk
    {
        private readonly Tokenizer _tokenizer;
        private readonly SentenceSplitter _splitter;
        private readonly Tokenizer.Judge _split;
        private readonly SentenceSplitter.Judge _end;
        private readonly Action<int, int> _paragraph;
        private readonly Action<int, int> _sentence;
        private readonly List<Span> _words = [];
        private readonly List<Span> _all = [];
        private readonly ImmutableArray<Sentence>.Builder _ends = ImmutableArray.CreateBuilder<Sentence>();
        private string _text = string.Empty;

        public Desk(FormGroups groups, Joins joins, LinearModel splits, LinearModel sentences)
        {
            (_tokenizer, _splitter) = (new Tokenizer(groups, joins), new SentenceSplitter(groups));
            _split = (features, _) => splits.Score(features) > 0;
            _end = (features, _) => sentences.Score(features) > 0;
            (_paragraph, _sentence) = (ReadParagraph, AddSentence);
        }

        public void Read(string text, Span passage)
        {
            _text = text;
            Paragraphs.Find(text, passage, _paragraph);
        }

        public (WordColumns Columns, ImmutableArray<Sentence> Sentences) Finish()
        {
            var columns = new WordColumns(_all.Count);
            var words = CollectionsMarshal.AsSpan(_all);
            for (var i = 0; i < words.Length; i++) (columns.Start[i], columns.End[i]) = (words[i].Start, words[i].End);
            var sentences = _ends.ToImmutable();
            _all.Clear();
            _ends.Clear();
            _text = string.Empty;
            return (columns, sentences);
        }

        private void ReadParagraph(int start, int end)
        {
            _words.Clear();
            _tokenizer.Run(_text, start, end, _split, _words);
            _splitter.Run(_text, _words, _end, _sentence);
            _all.AddRange(_words);
        }

        private void AddSentence(int first, int end) =>
            _ends.Add(new Sentence(new Span(_words[first].Start, _words[end - 1].End), _all.Count + first, _all.Count + end));
    }
}
