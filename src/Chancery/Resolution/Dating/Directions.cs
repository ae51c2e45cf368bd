using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Times;
using Chancery.Times.Meanings;

namespace Chancery.Resolution.Dating;

/// <summary>
/// Whether what an expression dates is past or ahead: by the tense of the verb it hangs on where trees are there, else by the nearest telling word
/// of the sentence (<c>lexicon/times/tense.yaml</c>).
/// </summary>
internal sealed class Directions
{
    private const int Reach = 12;

    private readonly Dictionary<string, int> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly string[] _adjacent;
    private readonly string[] _since;
    private readonly string[] _telling;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public Directions(LexiconFiles files)
    {
        LexiconNode root = LexiconNode.Read(files, "times/tense.yaml");
        root.Only("past", "future", "adjacent", "since", "telling");
        foreach (string word in root.Texts("past")) _words[word] = -1;
        foreach (string word in root.Texts("future")) _words[word] = 1;
        _adjacent = [.. root.Texts("adjacent")];
        _since = [.. root.Texts("since")];
        _telling = [.. root.Texts("telling")];
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>−2 past beyond doubt ("since November"), −1 past by its tense, +1 ahead, 0 not told.</summary>
    public int Of(TimeExpression time, Analysis analysis)
    {
        var (first, end) = analysis.WordsIn(time.Span);
        if (first >= end) return 0;
        Sentence sentence = analysis.Sentences[analysis.SentenceOf(first)];
        if (first > sentence.FirstWord && IsIn(_since, analysis[first - 1].Form)) return -2;
        if (first > sentence.FirstWord + 1 && IsIn(_adjacent, analysis[first - 1].Form)) return 1;
        return ByTree(time.Meaning, analysis, sentence, first, end) ?? ByWords(analysis, sentence, first, end);
    }

    private static bool IsIn(string[] words, ReadOnlySpan<char> form)
    {
        foreach (string word in words)
        {
            if (form.Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Climbs from the expression to its verb; null where the words carry no tags.</summary>
    private int? ByTree(TimeMeaning? meaning, Analysis analysis, Sentence sentence, int first, int end)
    {
        int word = HeadOf(analysis, first, end);
        if (IsNamingMonth(meaning, analysis, first)) return 0;
        if (word >= end && analysis[end].FormIs(",") && VerbBefore(analysis, sentence, first) is >= 0 and int closed) word = closed;
        bool isFirst = true;
        for (int step = 0; step < 12 && word >= sentence.FirstWord; step++)
        {
            if (isFirst && HasSince(analysis, word)) return -2;
            if (analysis[word].Upos is Upos.Verb or Upos.Aux || HasCopula(analysis, word))
            {
                int tense = TenseOf(analysis, word);
                if (tense != 0) return tense;
                if (isFirst && IsFixed(meaning, analysis, word)) return 1;
                isFirst = false;
            }

            if (_lookup.TryGetValue(analysis[word].Form, out int told) && told > 0) return told;
            word = analysis[word].Head;
        }

        return null;
    }

    /// <summary>"… are to meet [on April 17], she added": a date before a comma is of the verb before it, though the tree may hang it on the one that tells; -1 where none stands before.</summary>
    private static int VerbBefore(Analysis analysis, Sentence sentence, int first)
    {
        int i = first - 1;
        while (i >= sentence.FirstWord && analysis[i].Upos is not Upos.Verb) i--;
        return i >= sentence.FirstWord ? i : -1;
    }

    /// <summary>"Since the raid of 4 May": what the noun names is past, whatever the verb's tense.</summary>
    private bool HasSince(Analysis analysis, int word)
    {
        foreach (int child in analysis.Children(word))
        {
            if (analysis[child].Relation.Is(Deprel.Case) && IsIn(_since, analysis[child].Form)) return true;
        }

        return false;
    }

    /// <summary>"Under a June agreement": the month belongs to the noun, and the tense of what is said about the noun tells nothing of it.</summary>
    private static bool IsNamingMonth(TimeMeaning? meaning, Analysis analysis, int first) =>
        meaning is TimeMeaning.Named { Relation: Relation.None, Fields: { Month: not null, Day: null, Year: null } } && analysis[first].Relation.Is(Deprel.Compound);

    /// <summary>"The two leaders meet Monday": the present tense with a day tells what is fixed to come; of tellings it does not.</summary>
    private bool IsFixed(TimeMeaning? meaning, Analysis analysis, int verb)
    {
        bool isDay = meaning is TimeMeaning.Named { Relation: Relation.None, Fields: { Year: null } fields } && (fields.Weekday ?? fields.Day) is not null;
        return isDay && IsPresent(analysis, verb) && !IsIn(_telling, analysis[verb].Form) && !(_lookup.TryGetValue(analysis[verb].Form, out int told) && told < 0);
    }

    /// <summary>A finite present by its tag, or a bare form that has a subject and no auxiliary.</summary>
    private static bool IsPresent(Analysis analysis, int verb)
    {
        if (analysis[verb].Xpos is "VBZ" or "VBP") return true;
        if (analysis[verb].Xpos is not "VB") return false;
        bool hasSubject = false;
        foreach (int child in analysis.Children(verb))
        {
            if (analysis[child].Relation.Is(Deprel.Aux) || analysis[child].Relation.Is(Deprel.Mark)) return false;
            hasSubject |= analysis[child].Relation.Is(Deprel.Nsubj);
        }

        return hasSubject;
    }

    private static int HeadOf(Analysis analysis, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            int head = analysis[i].Head;
            if (head < first || head >= end) return head;
        }

        return -1;
    }

    private static bool HasCopula(Analysis analysis, int word)
    {
        foreach (int child in analysis.Children(word))
        {
            if (analysis[child].Relation.Is(Deprel.Cop)) return true;
        }

        return false;
    }

    private int TenseOf(Analysis analysis, int word)
    {
        if (IsPluperfect(analysis, word)) return -1;
        if (IsToBeDone(analysis, word)) return 1;
        int tense = TenseOfWord(analysis[word]);
        foreach (int child in analysis.Children(word))
        {
            if (!analysis[child].Relation.Is(Deprel.Aux) && !analysis[child].Relation.Is(Deprel.Cop)) continue;
            if (_lookup.TryGetValue(analysis[child].Form, out int told) && told > 0) return 1;
            int aux = TenseOfWord(analysis[child]);
            if (aux != 0) tense = aux;
        }

        return _lookup.TryGetValue(analysis[word].Form, out int own) && own > 0 ? 1 : tense == 0 && IsToInfinitive(analysis, word) ? 1 : tense;
    }

    /// <summary>"Set to resume on Monday", "agreed to meet in June": what is still to be done lies ahead.</summary>
    private static bool IsToInfinitive(Analysis analysis, int word)
    {
        if (analysis[word].Xpos is not "VB" || !analysis[word].Relation.Is(Deprel.Xcomp) || IsPluperfect(analysis, analysis[word].Head)) return false;
        foreach (int child in analysis.Children(word))
        {
            if (analysis[child].Relation.Is(Deprel.Mark) && analysis[child].Form.Equals("to", StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>"The pullout is to be completed by May 10": what is to be done lies ahead.</summary>
    private static bool IsToBeDone(Analysis analysis, int word)
    {
        bool isTo = false, isPresent = false, isBe = analysis[word].Xpos is "VB";
        foreach (int child in analysis.Children(word))
        {
            Word w = analysis[child];
            isTo |= w.FormIs("to") && child < word;
            isPresent |= w.FormIs("is") || w.FormIs("are");
            isBe |= w.FormIs("be");
        }

        return isTo && isPresent && isBe;
    }

    /// <summary>"It had been due to end on Friday": what was to be done by then is over.</summary>
    private static bool IsPluperfect(Analysis analysis, int verb)
    {
        if (verb < 0) return false;
        foreach (int child in analysis.Children(verb))
        {
            if (analysis[child].Relation.Is(Deprel.Aux) && analysis[child].Form.Equals("had", StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static int TenseOfWord(Word word) =>
        word.Xpos is "VBD" || word.Feats.Contains("Tense=Past", StringComparison.Ordinal) ? -1 : 0;

    private int ByWords(Analysis analysis, Sentence sentence, int first, int end)
    {
        int best = 0, near = int.MaxValue;
        int to = Math.Min(sentence.EndWord, end + Reach);
        for (int i = Math.Max(sentence.FirstWord, first - Reach); i < to; i++)
        {
            if (i >= first && i < end) continue;
            int told = Told(analysis[i].Form);
            int distance = i < first ? first - i : (i - end + 1) * 2;
            if (told != 0 && distance < near) (best, near) = (told, distance);
        }

        return best;
    }

    private int Told(ReadOnlySpan<char> form)
    {
        if (_lookup.TryGetValue(form, out int told)) return told;
        return form.Length > 4 && form.EndsWith("ed", StringComparison.Ordinal) && char.IsAsciiLetterLower(form[0]) ? -1 : 0;
    }
}
