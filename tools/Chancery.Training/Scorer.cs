using System.Globalization;
using Chancery.Language;

namespace Chancery.Training;

/// <summary>
/// Scores a model on a treebank from raw text: F1 over words of the same characters, as the CoNLL 2018 shared task counts them, relations without subtypes.
/// Words of one multiword token are aligned in order.
/// </summary>
internal static class Scorer
{
    public static string Header => "treebank                       words  sentences   UPOS  lemma    UAS    LAS";

    public static string Score(Analyzer analyzer, string treebank)
    {
        var total = new Tally();
        foreach (var document in TreebankReader.Conllu(treebank).GroupBy(s => s.Document))
        {
            var sentences = document.ToList();
            var gold = RawText.Document(sentences);
            Add(total, sentences, gold, analyzer.Analyze(gold.Text));
        }

        return string.Create(CultureInfo.InvariantCulture,
            $"{Path.GetFileName(treebank),-30} {total.F1(total.Words),5:F2} {total.Sentences,10:F2} {total.F1(total.Upos),6:F2} {total.F1(total.Lemma),6:F2} {total.F1(total.Uas),6:F2} {total.F1(total.Las),6:F2}");
    }

    private static void Add(Tally total, List<TreebankSentence> sentences, RawText gold, Analysis system)
    {
        var spans = new Dictionary<Span, int>();
        for (var i = 0; i < system.WordCount; i++) spans.TryAdd(system[i].Span, i);
        var (toSystem, toGold) = (new int[gold.WordCount], new Dictionary<int, int>());
        Array.Fill(toSystem, -1);
        foreach (var token in gold.Tokens)
            for (var k = 0; k < token.Words; k++)
            {
                var match = token.Words == 1 ? spans.GetValueOrDefault(token.Span, -1) : Inside(system, token.Span, k);
                toSystem[token.First + k] = match;
                if (match >= 0) toGold[match] = token.First + k;
            }

        var at = 0;
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Forms.Count; i++)
                if (toSystem[at + i] is >= 0 and var word) total.Compare(sentence, i, at, system[word], toGold);
            at += sentence.Forms.Count;
        }

        total.Count(gold, system);
    }

    private static int Inside(Analysis system, Span token, int k)
    {
        var (first, end) = system.WordsIn(token);
        return first + k < end && token.Contains(system[first + k].Span) ? first + k : -1;
    }

    private sealed class Tally
    {
        private int _gold;
        private int _system;
        private int _goldSentences;
        private int _systemSentences;
        private int _rightSentences;

        public int Words { get; private set; }
        public int Upos { get; private set; }
        public int Lemma { get; private set; }
        public int Uas { get; private set; }
        public int Las { get; private set; }

        public double Sentences => 200.0 * _rightSentences / Math.Max(1, _goldSentences + _systemSentences);

        public double F1(int right) => 200.0 * right / Math.Max(1, _gold + _system);

        public void Compare(TreebankSentence gold, int i, int at, Word word, Dictionary<int, int> toGold)
        {
            Words++;
            if (gold.Upos[i] == word.Upos.Name()) Upos++;
            if (gold.Lemmas[i] == word.Lemma) Lemma++;
            var head = word.Head < 0 ? -1 : toGold.GetValueOrDefault(word.Head, -2);
            if (head != (gold.Heads[i] < 0 ? -1 : at + gold.Heads[i])) return;
            Uas++;
            if (gold.Relations[i].Split(':')[0] == word.Relation.Universal.Name) Las++;
        }

        public void Count(RawText gold, Analysis system)
        {
            (_gold, _system) = (_gold + gold.WordCount, _system + system.WordCount);
            (_goldSentences, _systemSentences) = (_goldSentences + gold.Sentences.Count, _systemSentences + system.Sentences.Length);
            _rightSentences += system.Sentences.Count(s => gold.Sentences.Contains(s.Span));
        }
    }
}
