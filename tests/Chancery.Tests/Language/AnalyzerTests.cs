using System.Text;
using Chancery.Language;
using Chancery.Language.Network;
using Xunit;

namespace Chancery.Tests.Language;

public sealed class AnalyzerTests : IClassFixture<ShippedAnalyzer>
{
    private static readonly string[] Awkward =
    [
        "",
        "   \n\n\t ",
        "MINISTERS OF ZAMBIA AND LAOS MEET IN LUSAKA, NO STATEMENT ISSUED",
        "Gov’t “sources” said: ‘We don’t know’ — not yet…",
        "日本の外務大臣は昨日会談した。The envoy’s reply: «никогда»! مرحبا 😀👩‍👩‍👧 ok",
        "Item\tUnits\r\nRice\t12\r\nWheat\t7\r\n",
        "...,,,;;;!!!???---\u200B\uFEFF\u0000",
        "http://example.org/a,b(c)?d=e#f and mail me@example.org.",
        "a",
        "\uD83D lone surrogate \uDE00",
    ];

    private readonly Analyzer _analyzer;

    public AnalyzerTests(ShippedAnalyzer shipped) => _analyzer = shipped.Analyzer;

    [Fact]
    public void Every_text_gives_ordered_words_whole_sentences_and_one_tree_each()
    {
        foreach (var text in Awkward.Concat(Scrambled(200))) AssertSound(_analyzer.Analyze(text), text);
    }

    [Fact]
    public void Every_character_that_is_no_white_space_lies_in_exactly_one_word()
    {
        foreach (var text in Scrambled(100))
        {
            var analysis = _analyzer.Analyze(text);
            for (var i = 0; i < text.Length; i++)
                Assert.Equal(!char.IsWhiteSpace(text[i]), analysis.WordAt(i) >= 0);
        }
    }

    [Fact]
    public void Passages_part_sentences_and_what_lies_between_is_not_read()
    {
        const string Text = "Kenya sent an envoy to ADVERTISEMENT the capital of Chad";
        var analysis = _analyzer.Analyze(Text, [new Span(0, 22), new Span(37, Text.Length)]);
        Assert.Equal(2, analysis.Sentences.Length);
        Assert.Equal(new Span(37, Text.Length), analysis.Sentences[1].Span);
        Assert.Equal(-1, analysis.WordAt(Text.IndexOf("ADVERT", StringComparison.Ordinal)));
    }

    [Fact]
    public void Passages_out_of_order_are_refused() =>
        Assert.Throws<ArgumentException>(() => _analyzer.Analyze("one two", [new Span(4, 7), new Span(0, 3)]));

    [Fact]
    public void All_instruction_sets_and_all_threads_give_the_same_analysis()
    {
        string[] texts = [.. Awkward, .. Scrambled(60), string.Join(' ', Scrambled(40))];
        var expected = texts.Select(t => Print(_analyzer.Analyze(t))).ToArray();
        foreach (var kernel in Enum.GetValues<Kernel>().Where(k => k <= WeightMatrix.Best))
        {
            using var other = Analyzer.Load(Analyzer.ShippedModelPath, kernel);
            Assert.Equal(expected, texts.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(t => Print(other.Analyze(t))));
        }
    }

    [Fact]
    public void A_text_reads_the_same_alone_and_among_others()
    {
        const string First = "The ministers of Ghana and Togo signed a treaty on fishing.";
        const string Second = "Nobody in Accra, officials said, had expected it to hold.";
        var both = _analyzer.Analyze(First + "\n\n" + Second);
        var alone = _analyzer.Analyze(Second);
        var offset = both.Sentences[1].FirstWord;
        for (var i = 0; i < alone.WordCount; i++)
        {
            Assert.Equal(alone[i].Xpos, both[offset + i].Xpos);
            Assert.Equal(alone[i].Head < 0 ? -1 : alone[i].Head + offset, both[offset + i].Head);
            Assert.Equal(alone[i].ArcConfidence, both[offset + i].ArcConfidence);
        }
    }

    [Fact]
    public void Five_thousand_words_without_a_stop_are_one_sentence_with_one_root()
    {
        var text = string.Join(' ', Enumerable.Repeat("the envoys of many small islands spoke of fish and nets", 455));
        var analysis = _analyzer.Analyze(text);
        AssertSound(analysis, text);
        Assert.True(analysis.WordCount >= 5000);
    }

    [Fact]
    public void A_chunk_of_a_hundred_thousand_marks_ends_in_time()
    {
        var text = new StringBuilder().Insert(0, "a,;'", 25_000).ToString();
        AssertSound(_analyzer.Analyze(text), text);
    }

    [Theory]
    [InlineData("The envoy doesn't know Iran's answer.", "The|envoy|does|n't|know|Iran|'s|answer|.")]
    [InlineData("Peru’s minister can’t travel.", "Peru|’s|minister|ca|n’t|travel|.")]
    [InlineData("They cannot agree (yet), he said.", "They|can|not|agree|(|yet|)|,|he|said|.")]
    [InlineData("It paid $3.5 million on 12 May 2015.", "It|paid|$|3.5|million|on|12|May|2015|.")]
    public void Words_are_cut_as_the_treebanks_cut_them(string text, string words) =>
        Assert.Equal(words, string.Join('|', Forms(_analyzer.Analyze(text))));

    [Theory]
    [InlineData("Mr. Tanaka met Gen. Silva in Lima. They spoke for an hour.", 2)]
    [InlineData("The U.S. ambassador left. \"We will return,\" he said. Nobody believed him.", 3)]
    [InlineData("J. K. Mwangi of Kenya arrived at 5 p.m. on Tuesday.", 1)]
    [InlineData("Talks resume in Oslo\n\nThe two sides met on Friday.", 2)]
    [InlineData("“It is over.” The minister of Laos walked out.", 2)]
    public void Sentences_end_where_a_reader_ends_them(string text, int sentences) =>
        Assert.Equal(sentences, _analyzer.Analyze(text).Sentences.Length);

    [Fact]
    public void A_plain_report_has_its_speaker_verb_and_content()
    {
        var analysis = _analyzer.Analyze("The foreign minister of Kenya said that the embassy would reopen in June.");
        var said = Forms(analysis).ToList().IndexOf("said");
        Assert.True(analysis[said].IsRoot);
        Assert.Equal("say", analysis[said].Lemma);
        Assert.Contains(analysis.Children(said).ToArray(), i => analysis[i].Relation.Is(Deprel.Nsubj) && analysis[i].FormIs("minister"));
        Assert.Contains(analysis.Children(said).ToArray(), i => analysis[i].Relation.Is(Deprel.Ccomp) && analysis[i].FormIs("reopen"));
    }

    private static IEnumerable<string> Forms(Analysis analysis) => Enumerable.Range(0, analysis.WordCount).Select(i => analysis[i].Form.ToString());

    private static string Print(Analysis analysis)
    {
        var print = new StringBuilder(ConlluWriter.Write(analysis));
        foreach (var name in analysis.Names) print.Append(name);
        for (var i = 0; i < analysis.WordCount; i++) print.Append(BitConverter.SingleToInt32Bits(analysis[i].ArcConfidence)).Append(' ');
        return print.ToString();
    }

    private static void AssertSound(Analysis analysis, string text)
    {
        Assert.Same(text, analysis.Text);
        var (end, next) = (0, 0);
        for (var i = 0; i < analysis.WordCount; i++)
        {
            var word = analysis[i];
            Assert.True(word.Start >= end && word.End > word.Start && word.End <= text.Length);
            Assert.InRange(word.ArcConfidence, 0, 1);
            Assert.NotEmpty(word.Lemma);
            end = word.End;
        }

        foreach (var sentence in analysis.Sentences)
        {
            Assert.Equal(next, sentence.FirstWord);
            Assert.Equal(new Span(analysis[sentence.FirstWord].Start, analysis[sentence.EndWord - 1].End), sentence.Span);
            AssertTree(analysis, sentence);
            next = sentence.EndWord;
        }

        Assert.Equal(analysis.WordCount, next);
    }

    private static void AssertTree(Analysis analysis, Sentence sentence)
    {
        var seen = new HashSet<int>();
        var roots = Enumerable.Range(sentence.FirstWord, sentence.WordCount).Where(i => analysis[i].IsRoot).ToList();
        var open = new Stack<int>([Assert.Single(roots)]);
        while (open.TryPop(out var at))
        {
            Assert.True(seen.Add(at) && at >= sentence.FirstWord && at < sentence.EndWord);
            foreach (var child in analysis.Children(at)) open.Push(child);
        }

        Assert.Equal(sentence.WordCount, seen.Count);
    }

    private static IEnumerable<string> Scrambled(int count)
    {
        string[] pieces =
        [
            "Minister", "the", "of", "Bolivia", "said", "won't", "Laos'", "U.N.", "3,000", "12/05/2016", "\"", "“", "”", "'", ".", ",", "—", "(", ")", "...", "\n", "\n\n", " ", " ",
            "É", "ÉCOLE", "naïve", "北京", "Москва", "http://x.org", "a@b.co", "5pm", "%", "£40m", "cannot", "O'Hara", "&", "😀", "co-operation", "Jan.", "Dr.", "\t", "\r\n",
        ];
        var random = new Random(7);
        for (var i = 0; i < count; i++) yield return string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => pieces[random.Next(pieces.Length)] + (random.Next(3) > 0 ? " " : "")));
    }
}
