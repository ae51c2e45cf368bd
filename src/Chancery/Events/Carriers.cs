using System.Collections.Frozen;
using Chancery.Language;

namespace Chancery.Events;

/// <summary>The words that carry a noun's event without being one: light verbs ("hold talks"), verbs that tell of it ("announce the closure"), and nouns that count it ("a round of talks").</summary>
internal sealed class Carriers(WordClasses classes, VerbForms forms)
{
    private readonly FrozenSet<string> _verbs = forms.Expand(classes["support-verbs"]);
    private readonly FrozenSet<string> _announce = forms.Expand(classes["announce-verbs"]);
    private readonly FrozenSet<string> _containers = classes["container-nouns"];

    public bool Carries(Word verb) => Tree.IsIn(verb, _verbs) || Tree.IsIn(verb, _announce);

    /// <summary>True for a verb whose subject only tells of the event, and does it where nobody else is named.</summary>
    public bool Announces(Word verb) => Tree.IsIn(verb, _announce);

    /// <summary>The noun that counts this one ("a [round] of talks"), or -1.</summary>
    public int Container(Analysis a, int noun)
    {
        Word w = a[noun];
        bool counted = w.Head >= 0 && w.Head < noun && w.Relation.Is(Deprel.Nmod) && Tree.Case(a, noun) == "of" && _containers.Contains(Tree.Lemma(a[w.Head]));
        return counted ? w.Head : -1;
    }
}
