using Chancery.Language;
using Chancery.Times;

namespace Chancery.Actors;

/// <summary>
/// Cuts a sentence into runs of words that can be noun phrases, by their tags and the names the model and the lexicon know.
/// It does not lean on the tree, so a wrong arc does not cost a name.
/// </summary>
internal sealed class Chunker(Analysis analysis, ActorWords words, IReadOnlyList<TimeExpression> times)
{
    private readonly bool[] _inName = NameWords(analysis);

    /// <summary>For the first word of a time expression its last word, else 0.</summary>
    private readonly int[] _timeEnds = TimeEnds(analysis, times);

    public List<Chunk> Cut(Sentence sentence)
    {
        var chunks = new List<Chunk>();
        int i = sentence.FirstWord;
        while (i < sentence.EndWord)
        {
            if (!Opens(i))
            {
                i++;
                continue;
            }

            int part = i, last = -1, j = i;
            while (j < sentence.EndWord && (j == i || (GoesOn(j) && !IsPredicateOf(i, j) && !EndsInTime(j, sentence))))
            {
                int to = KnownEnd(j, sentence);
                if (to > j) last = j = to;
                else if (IsPossessive(j)) part = j + 1;
                else if (IsNominal(j)) last = j;
                j++;
            }

            if (last >= i) chunks.Add(new(i, last, part > last ? PartBefore(i, last) : part));
            i = Math.Max(j, i + 1);
        }

        return chunks;
    }

    /// <summary>The last word of a name or lexicon phrase that begins at <paramref name="word"/>, or the word itself.</summary>
    public int KnownEnd(int word, Sentence sentence)
    {
        int end = words.States.Match(analysis.Text, analysis[word].Start, sentence.Span.End, out _);
        end = Math.Max(end, words.Heads.Match(analysis.Text, analysis[word].Start, sentence.Span.End, out _));
        end = Math.Max(end, words.Known.Match(analysis.Text, analysis[word].Start, sentence.Span.End, out _));
        int last = end > 0 ? analysis.WordsIn(new(analysis[word].Start, end)).End - 1 : word;
        foreach (NameSpan name in analysis.Names)
        {
            if (name.FirstWord > word) break;
            if (name.FirstWord == word) last = Math.Max(last, name.EndWord - 1);
        }

        return Math.Min(last, sentence.EndWord - 1);
    }

    private static bool[] NameWords(Analysis analysis)
    {
        var inName = new bool[analysis.WordCount];
        foreach (NameSpan name in analysis.Names) inName.AsSpan(name.FirstWord, name.EndWord - name.FirstWord).Fill(true);
        return inName;
    }

    private static int[] TimeEnds(Analysis analysis, IReadOnlyList<TimeExpression> times)
    {
        var ends = new int[analysis.WordCount];
        foreach (TimeExpression time in times)
        {
            var (first, end) = analysis.WordsIn(time.Span);
            if (first < end) ends[first] = end - 1;
        }

        return ends;
    }

    /// <summary>"President Ana Ruiz [last week]": a time expression that nothing of the phrase follows is no part of it.</summary>
    private bool EndsInTime(int word, Sentence sentence)
    {
        if (_timeEnds[word] == 0 || _inName[word] || KnownEnd(word, sentence) > _timeEnds[word]) return false;
        int next = _timeEnds[word] + 1;
        return next >= sentence.EndWord || !(GoesOn(next) || _timeEnds[next] > 0);
    }

    /// <summary>"[The ministry] regrets that …": where the tree takes a word before for the subject of this one, the phrase ends before it, whatever its tag.</summary>
    private bool IsPredicateOf(int first, int word)
    {
        for (int i = first; i < word; i++)
        {
            if (analysis[i].Head == word && analysis[i].Relation.Is(Deprel.Nsubj)) return true;
        }

        return false;
    }

    private bool Opens(int word)
    {
        Upos tag = analysis[word].Upos;
        return tag is Upos.Det or Upos.Adj or Upos.Noun or Upos.Propn or Upos.Num || _inName[word] || (tag is Upos.Pron && analysis[word].Has("Poss=Yes"));
    }

    private bool GoesOn(int word)
    {
        Word w = analysis[word];
        if (w.Upos is Upos.Adj or Upos.Noun or Upos.Propn or Upos.Num or Upos.X || _inName[word] || IsPossessive(word) || Syllables.Joins(analysis, word)) return true;
        if (w.Upos == Upos.Det) return IsPossessive(word - 1);
        if (w.Upos == Upos.Verb) return w.Relation.Is(Deprel.Amod) && w.Head > word;
        if (w.Form is "-" or "–" or "&" or "/") return IsGlued(word) || w.Form is "&";
        return words.Modifiers.Contains(w.Form.ToString()) && w.Upos is Upos.Adv;
    }

    private bool IsGlued(int word) => word + 1 < analysis.WordCount && analysis[word - 1].End == analysis[word].Start && analysis[word].End == analysis[word + 1].Start;

    private bool IsNominal(int word) => Syllables.Joins(analysis, word) || analysis[word].Upos is Upos.Noun or Upos.Propn or Upos.X || _inName[word] || (analysis[word].Upos is Upos.Adj && char.IsUpper(analysis[word].Form[0]));

    private bool IsPossessive(int word) => word >= 0 && analysis[word].Form is "'s" or "’s" or "'" or "’" && analysis[word].Upos == Upos.Part;

    private int PartBefore(int first, int last)
    {
        for (int i = last; i > first; i--)
        {
            if (IsPossessive(i - 1)) return i;
        }

        return first;
    }
}
