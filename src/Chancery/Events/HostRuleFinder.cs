using System.Collections.Frozen;
using Chancery.Language;

namespace Chancery.Events;

/// <summary>Finds the laws and policies of host states that a text tells of, with their strength: "according to Danish law, … must", "the ministry generally requires", "Canada's regulations on".</summary>
internal sealed class HostRuleFinder(WordClasses classes)
{
    private readonly FrozenSet<string> _laws = classes["law-words"];
    private readonly FrozenSet<string> _require = classes["require-verbs"];
    private readonly FrozenSet<string> _permit = classes["permit-verbs"];
    private readonly FrozenSet<string> _general = classes["general-adverbs"];

    public IEnumerable<HostRule> Find(Analysis a, Sentence sentence, Participants participants, StatementIndex statements)
    {
        int law = -1;
        for (int w = sentence.FirstWord; w < sentence.EndWord; w++)
        {
            Word word = a[w];
            if (Tree.IsNoun(word) && _laws.Contains(Tree.Lemma(word)) && Owner(participants, w) is { } state)
            {
                law = w;
                if (About(a, w) is { } about) yield return Make(a, state, w, about, "generally", statements);
            }
            else if (Tree.IsVerb(word) && _require.Contains(Tree.Lemma(word)) && VerbFrames.Read(a, w).First("subject") is >= 0 and int s && (State(participants, s) ?? LawState(a, participants, s)) is { } host && IsPresent(a, w))
            {
                yield return Make(a, host, w, w, Strength(a, w, "must"), statements);
            }
            else if (law >= 0 && IsModal(a, w) is { } strength && a[w].Head >= 0 && Owner(participants, law) is { } lawState)
            {
                yield return Make(a, lawState, w, a[w].Head, strength, statements);
                law = -1;
            }
        }
    }

    private static string? Owner(Participants participants, int law) => participants.OwnerState(law);

    private static string? State(Participants participants, int subject) =>
        participants.Read("host", subject).FirstOrDefault() is { State: { } state } p && p.Actor >= 0 ? state : null;

    private string? LawState(Analysis a, Participants participants, int subject) => _laws.Contains(Tree.Lemma(a[subject])) ? Owner(participants, subject) : null;

    private static int? About(Analysis a, int law)
    {
        foreach (int c in a.Children(law))
        {
            if (a[c].Relation.Is(Deprel.Nmod) && Tree.Case(a, c) is "on" or "about" or "for" or "governing") return c;
        }

        return null;
    }

    private static bool IsPresent(Analysis a, int verb) => a[verb].Xpos is "VBZ" or "VBP" && Tree.Child(a, verb, Deprel.Aux) < 0;

    private string Strength(Analysis a, int verb, string plain)
    {
        if (_permit.Contains(Tree.Lemma(a[verb]))) plain = "may";
        foreach (int c in a.Children(verb))
        {
            if (a[c].Relation.Is(Deprel.Advmod) && _general.Contains(Tree.Lower(a[c].Form))) return "generally";
            if (a[c].FormIs("not") || a[c].FormIs("n't")) return "may not";
        }

        return plain;
    }

    private static string? IsModal(Analysis a, int w)
    {
        if (!a[w].Relation.Is(Deprel.Aux) || a[w].Head < 0) return null;
        bool negated = a.Children(a[w].Head).ToArray().Any(c => a[c].FormIs("not") || a[c].FormIs("n't"));
        return Tree.Lower(a[w].Form) switch
        {
            "must" or "shall" => negated ? "may not" : "must",
            "may" or "can" => negated ? "may not" : "may",
            "cannot" => "may not",
            _ => null,
        };
    }

    private static HostRule Make(Analysis a, string state, int from, int to, string strength, StatementIndex statements)
    {
        Sentence s = a.Sentences[a.SentenceOf(from)];
        int first = from, last = to;
        for (int w = s.FirstWord; w < s.EndWord; w++)
        {
            if (a[w].Relation.Is(Deprel.Punct) || !(Tree.IsUnder(a, w, to) || (to == from && Tree.IsUnder(a, w, from)))) continue;
            first = Math.Min(first, w);
            last = Math.Max(last, w);
        }

        Span span = new(a[Math.Min(first, from)].Start, a[last].End);
        return new HostRule(state, span.Of(a.Text), strength, span, statements.Innermost(a[from].Span));
    }
}
