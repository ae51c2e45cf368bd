using Chancery.Actors;
using Chancery.Language;

namespace Chancery.Statements;

/// <summary>
/// Links each statement's chain: the speaker first, then every hand the sentence names: an outlet that reports what the speaker said,
/// "as reported by …", "translated by …", the platform it was posted on. What other sentences hand over is carried in Resolution.
/// </summary>
internal sealed class Chains(Trees trees, CueLexicon lexicon, IReadOnlyList<Actor> actors)
{
    private const int FurthestBy = 6;

    public IReadOnlyList<Statement> Link(List<Draft> drafts, List<Statement> statements)
    {
        for (int i = 0; i < statements.Count; i++) statements[i] = statements[i] with { Chain = Own(drafts[i], statements[i]) };
        for (int i = 0; i < statements.Count; i++)
        {
            if (RelayedBy(drafts, statements, i) is not { } inner) continue;
            ChainLink relay = statements[i].Chain[0] with { Role = ChainRole.Agency };
            IReadOnlyList<ChainLink> chain = [.. statements[inner].Chain.Append(relay).Concat(statements[i].Chain.Skip(1)).DistinctBy(l => (l.Role, l.Name))];
            statements[inner] = statements[inner] with { Chain = chain };
            statements[i] = statements[i] with { Chain = chain, Speaker = statements[inner].Speaker };
        }

        return statements;
    }

    private List<ChainLink> Own(Draft draft, Statement statement)
    {
        var chain = new List<ChainLink>();
        if (statement.Speaker is { } index) chain.Add(new(ChainRole.Speaker, actors[index].Name, actors[index].Id, draft.Source));
        else if (Named(draft) is { } source) chain.Add(new(ChainRole.Speaker, source.Of(trees.Text), null, source));
        if (chain.Count == 0) return chain;
        if (draft.Relay is { } relay) chain.Add(new(ChainRole.Agency, NameOf(relay, draft.RelayHead), null, relay));
        Sentence sentence = trees.SentenceOf(draft.CueWord);
        foreach (var (words, role) in lexicon.Relays) AddRelay(chain, draft, sentence, words, role);
        AddTold(chain, draft);
        if (new Translations(trees, lexicon).Of(draft).Translator is { } translator) chain.Add(new(ChainRole.Translator, translator.Of(trees.Text), null, translator));
        AddPlatform(chain, draft, sentence);
        return chain;
    }

    /// <summary>The words that name a source; for "which" those of the noun it stands for.</summary>
    private Span? Named(Draft draft)
    {
        bool relative = draft.SourceHead >= 0 && trees[draft.SourceHead].Xpos is "WDT" or "WP";
        int noun = relative ? trees.AntecedentOf(draft.SourceHead) : -1;
        return noun >= 0 ? new Sources(trees, _ => false).Phrase(noun, draft.SourceHead) : draft.Source;
    }

    private string NameOf(Span span, int head)
    {
        foreach (Actor a in actors)
        {
            if (a.Span.Overlaps(span) && (head < 0 || a.Span.Contains(trees[head].Start)) && a.Kind is ActorKind.Outlet or ActorKind.Organisation or ActorKind.Person) return a.Name;
        }

        return span.Of(trees.Text);
    }

    /// <summary>"Told the agency": the outlet that was told hands it on.</summary>
    private void AddTold(List<ChainLink> chain, Draft draft)
    {
        if (draft.Addressee is not { } told) return;
        foreach (Actor a in actors)
        {
            if (a.Kind != ActorKind.Outlet || !told.Contains(a.Span) || a.NameSpan is null && !char.IsUpper(a.Name[0])) continue;
            chain.Add(new(ChainRole.Outlet, a.Name, a.Id, a.Span));
            return;
        }
    }

    private void AddRelay(List<ChainLink> chain, Draft draft, Sentence sentence, string words, ChainRole role)
    {
        int at = trees.Text.IndexOf(words, sentence.Span.Start, sentence.Span.Length, StringComparison.OrdinalIgnoreCase), length = words.Length;
        if (at < 0 && role is ChainRole.Agency) (at, length) = Apart(sentence, words);
        if (at < 0 || (at > 0 && char.IsLetter(trees.Text[at - 1])) || draft.Content.Any(s => s.Contains(at)) && !draft.Content.Any(s => s.End <= at)) return;
        int word = trees.Analysis.WordsIn(new(at, at + length)).End;
        if (word >= sentence.EndWord || NameAt(word, sentence) is not { Length: > 0 } span) return;
        if (chain.Exists(l => l.Span == span) || (draft.SourceHead >= 0 && span.Contains(trees[draft.SourceHead].Span))) return;
        Actor? outlet = actors.FirstOrDefault(a => a.Span.Overlaps(span) && a.Kind == ActorKind.Outlet);
        if (outlet is null && role is ChainRole.Outlet) return;
        chain.Add(new(role, outlet?.Name ?? span.Of(trees.Text), null, span));
    }

    /// <summary>"Carried on Friday by": the participle and its "by" with only a time or place between; where and how long, or (-1, 0).</summary>
    private (int At, int Length) Apart(Sentence sentence, string words)
    {
        int space = words.IndexOf(" by", StringComparison.Ordinal);
        if (space < 0 || space + 3 != words.Length || words.IndexOf(' ', StringComparison.Ordinal) != space) return (-1, 0);
        for (int i = sentence.FirstWord; i < sentence.EndWord; i++)
        {
            if (!trees[i].FormIs(words.AsSpan(0, space))) continue;
            int by = i + 1;
            while (by < sentence.EndWord && by - i <= FurthestBy && !trees[by].FormIs("by") && trees[by].Upos is Upos.Adp or Upos.Propn or Upos.Num or Upos.Noun or Upos.Det or Upos.Adj or Upos.Adv) by++;
            return by < sentence.EndWord && trees[by].FormIs("by") ? (trees[i].Start, trees[by].End - trees[i].Start) : (-1, 0);
        }

        return (-1, 0);
    }

    private Span? NameAt(int word, Sentence sentence)
    {
        int last = word - 1;
        while (last + 1 < sentence.EndWord && trees[last + 1].Upos is Upos.Propn or Upos.Det or Upos.Noun or Upos.Adj or Upos.Num) last++;
        return last >= word ? trees.Range(word, last) : null;
    }

    private void AddPlatform(List<ChainLink> chain, Draft draft, Sentence sentence)
    {
        foreach (string platform in lexicon.Platforms)
        {
            string words = platform.Length == 1 ? "on " + platform : platform;
            int at = trees.Text.IndexOf(words, sentence.Span.Start, sentence.Span.Length, StringComparison.Ordinal);
            if (at >= 0) at += words.Length - platform.Length;
            if (at < 0 || char.IsLetterOrDigit(trees.Text[Math.Min(at + platform.Length, trees.Text.Length - 1)]) || draft.Content.Any(s => s.Contains(at)) || draft.Source is { } s && s.Contains(at)) continue;
            chain.Add(new(ChainRole.Platform, platform, null, new(at, at + platform.Length)));
            return;
        }
    }

    /// <summary>The statement that outlet statement <paramref name="outer"/> only hands on: the one that opens its content, or null.</summary>
    private int? RelayedBy(List<Draft> drafts, List<Statement> statements, int outer)
    {
        if (statements[outer].Chain.Count == 0 || drafts[outer].Content.Count == 0 || !IsOutlet(drafts[outer], statements[outer])) return null;
        for (int i = 0; i < statements.Count; i++)
        {
            if (statements[i].Nested != outer || statements[i].Chain.Count == 0 || !drafts[i].Entry.Takes(Frames.Clause | Frames.Quote)) continue;
            int opens = Math.Min(drafts[i].Source?.Start ?? int.MaxValue, drafts[i].Extent.Start);
            if (opens - drafts[outer].Extent.Start <= 20) return i;
        }

        return null;
    }

    private bool IsOutlet(Draft draft, Statement statement)
    {
        if (draft.Source is { } named && draft.Entry.Class is "reporting" && HasOutletWord(named)) return true;
        if (statement.Speaker is { } speaker && actors[speaker].Kind != ActorKind.Organisation) return actors[speaker].Kind == ActorKind.Outlet;
        return draft.Entry.Class is "reporting" && draft.SourceHead >= 0 && trees[draft.SourceHead].Upos == Upos.Propn;
    }

    /// <summary>"The news portal Kanal": a common noun says that the name is an outlet's.</summary>
    private bool HasOutletWord(Span source)
    {
        var (first, end) = trees.Analysis.WordsIn(source);
        for (int i = first; i < end; i++)
        {
            if (lexicon.Outlets.Contains(trees[i].Lemma)) return true;
        }

        return false;
    }
}
