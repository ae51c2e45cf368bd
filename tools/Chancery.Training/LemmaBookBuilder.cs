using System.Globalization;
using Chancery.Language;
using Chancery.Language.Models;
using Chancery.Language.Network;

namespace Chancery.Training;

/// <summary>
/// Collects the lemma book from the treebanks: the rule of each form under each tag where one lemma clearly leads, and the lemmas known of each class,
/// to which a list of irregular verbs and plurals, of other verbs, and of what is settled by hand (irregular.txt) is added.
/// </summary>
internal static class LemmaBookBuilder
{
    public static void Add(ModelFileWriter writer, Corpus corpus)
    {
        var counts = new Dictionary<(string Form, string Tag), Dictionary<string, int>>();
        var lemmas = new SortedSet<ulong>();
        foreach (var (form, upos, xpos, lemma) in Entries(corpus).Concat(Irregular()))
        {
            if (upos is Upos.Propn or Upos.X or Upos.Sym or Upos.Num) continue;
            var lemmaCounts = counts.TryGetValue((form, xpos), out var known) ? known : counts[(form, xpos)] = new Dictionary<string, int>(StringComparer.Ordinal);
            lemmaCounts[lemma] = lemmaCounts.GetValueOrDefault(lemma) + 1;
            if (upos is Upos.Verb or Upos.Noun or Upos.Adj or Upos.Adv) lemmas.Add(LemmaBook.LemmaKey(lemma, upos));
        }

        var rules = new SortedDictionary<ulong, string>();
        foreach (var ((form, tag), all) in counts)
        {
            var best = all.OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).First();
            if (best.Value * 10 >= all.Values.Sum() * 8) rules[LemmaBook.FormKey(form, tag)] = Rule(form, best.Key);
        }

        foreach (var form in WordLists.PluralOnly()) rules.TryAdd(LemmaBook.FormKey(form, "NNS"), Rule(form, form));
        foreach (var (form, tag, lemma) in Settled()) rules[LemmaBook.FormKey(form, tag)] = lemma == lemma.ToLowerInvariant() ? Rule(form, lemma) : new LemmaRule('w', 0, lemma).ToString();
        string[] ruleLines = [.. rules.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var index = ruleLines.Select((line, i) => (line, i)).ToDictionary(p => p.line, p => (ushort)p.i, StringComparer.Ordinal);
        writer.AddLines("book.rules", ruleLines);
        writer.Add<ulong>("book.forms", [.. rules.Keys]);
        writer.Add<ushort>("book.values", [.. rules.Values.Select(r => index[r])]);
        writer.Add<ulong>("book.lemmas", [.. lemmas]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"lemma book: {rules.Count} forms, {ruleLines.Length} rules, {lemmas.Count} lemmas"));
    }

    /// <summary>From the form in lower case, so that one entry serves every letter case.</summary>
    private static string Rule(string form, string lemma)
    {
        var same = 0;
        while (same < form.Length && same < lemma.Length && form[same] == lemma[same]) same++;
        return new LemmaRule('l', form.Length - same, lemma[same..]).ToString();
    }

    private static IEnumerable<(string Form, Upos Upos, string Xpos, string Lemma)> Entries(Corpus corpus)
    {
        foreach (var sentence in corpus.LearnRaw)
            for (var i = 0; i < sentence.Forms.Count; i++)
                yield return (sentence.Forms[i].ToLowerInvariant().Replace('’', '\''), UposNames.Parse(sentence.Upos[i]), LemmaBook.Tag(UposNames.Parse(sentence.Upos[i]), sentence.Xpos[i]), sentence.Lemmas[i]);
    }

    private static IEnumerable<(string Form, Upos Upos, string Xpos, string Lemma)> Irregular()
    {
        foreach (var words in Lines())
        {
            if (words[0] == "+") yield return (words[2], Upos.Noun, "NNS", words[1]);
            else if (words[0] == "*")
            {
                foreach (var verb in words.Skip(1)) yield return (verb, Upos.Verb, "VB", verb);
            }
            else if (words[0] != "=")
            {
                yield return (words[1], Upos.Verb, "VBD", words[0]);
                yield return (words[2], Upos.Verb, "VBN", words[0]);
                yield return (words[0], Upos.Verb, "VB", words[0]);
            }
        }
    }

    /// <summary>Lines of <c>= form tag lemma</c>: where the treebanks disagree, names are written short, or days and months small.</summary>
    private static IEnumerable<(string Form, string Tag, string Lemma)> Settled() => Lines().Where(w => w[0] == "=").Select(w => (w[1], w[2], w[3]));

    private static IEnumerable<string[]> Lines()
    {
        using var reader = new StreamReader(typeof(LemmaBookBuilder).Assembly.GetManifestResourceStream("irregular.txt")!);
        while (reader.ReadLine() is { } line) yield return line.Split(' ');
    }
}
