namespace Chancery.Language;

/// <summary>
/// A Universal Dependencies v2 relation, with its subtype if it has one. The known relations are single instances, so they compare by reference;
/// <see cref="Is"/> is the usual question: <c>word.Relation.Is(Deprel.Nsubj)</c> holds for nsubj, nsubj:pass and nsubj:outer.
/// </summary>
public sealed class Deprel
{
    public static readonly Deprel Acl = Universally("acl");
    public static readonly Deprel AclRelcl = Acl.With("relcl");
    public static readonly Deprel Advcl = Universally("advcl");
    public static readonly Deprel AdvclRelcl = Advcl.With("relcl");
    public static readonly Deprel Advmod = Universally("advmod");
    public static readonly Deprel Amod = Universally("amod");
    public static readonly Deprel Appos = Universally("appos");
    public static readonly Deprel Aux = Universally("aux");
    public static readonly Deprel AuxPass = Aux.With("pass");
    public static readonly Deprel Case = Universally("case");
    public static readonly Deprel Cc = Universally("cc");
    public static readonly Deprel CcPreconj = Cc.With("preconj");
    public static readonly Deprel Ccomp = Universally("ccomp");
    public static readonly Deprel Clf = Universally("clf");
    public static readonly Deprel Compound = Universally("compound");
    public static readonly Deprel CompoundPrt = Compound.With("prt");
    public static readonly Deprel Conj = Universally("conj");
    public static readonly Deprel Cop = Universally("cop");
    public static readonly Deprel Csubj = Universally("csubj");
    public static readonly Deprel CsubjOuter = Csubj.With("outer");
    public static readonly Deprel CsubjPass = Csubj.With("pass");
    public static readonly Deprel Dep = Universally("dep");
    public static readonly Deprel Det = Universally("det");
    public static readonly Deprel DetPredet = Det.With("predet");
    public static readonly Deprel Discourse = Universally("discourse");
    public static readonly Deprel Dislocated = Universally("dislocated");
    public static readonly Deprel Expl = Universally("expl");
    public static readonly Deprel Fixed = Universally("fixed");
    public static readonly Deprel Flat = Universally("flat");
    public static readonly Deprel Goeswith = Universally("goeswith");
    public static readonly Deprel Iobj = Universally("iobj");
    public static readonly Deprel List = Universally("list");
    public static readonly Deprel Mark = Universally("mark");
    public static readonly Deprel Nmod = Universally("nmod");
    public static readonly Deprel NmodDesc = Nmod.With("desc");
    public static readonly Deprel NmodPoss = Nmod.With("poss");
    public static readonly Deprel NmodUnmarked = Nmod.With("unmarked");
    public static readonly Deprel Nsubj = Universally("nsubj");
    public static readonly Deprel NsubjOuter = Nsubj.With("outer");
    public static readonly Deprel NsubjPass = Nsubj.With("pass");
    public static readonly Deprel Nummod = Universally("nummod");
    public static readonly Deprel Obj = Universally("obj");
    public static readonly Deprel Obl = Universally("obl");
    public static readonly Deprel OblAgent = Obl.With("agent");
    public static readonly Deprel OblUnmarked = Obl.With("unmarked");
    public static readonly Deprel Orphan = Universally("orphan");
    public static readonly Deprel Parataxis = Universally("parataxis");
    public static readonly Deprel Punct = Universally("punct");
    public static readonly Deprel Reparandum = Universally("reparandum");
    public static readonly Deprel Root = Universally("root");
    public static readonly Deprel Vocative = Universally("vocative");
    public static readonly Deprel Xcomp = Universally("xcomp");

    private static readonly Dictionary<string, Deprel> Known = ByName(
    [
        Acl, AclRelcl, Advcl, AdvclRelcl, Advmod, Amod, Appos, Aux, AuxPass, Case, Cc, CcPreconj, Ccomp, Clf, Compound, CompoundPrt, Conj, Cop,
        Csubj, CsubjOuter, CsubjPass, Dep, Det, DetPredet, Discourse, Dislocated, Expl, Fixed, Flat, Goeswith, Iobj, List, Mark, Nmod, NmodDesc,
        NmodPoss, NmodUnmarked, Nsubj, NsubjOuter, NsubjPass, Nummod, Obj, Obl, OblAgent, OblUnmarked, Orphan, Parataxis, Punct, Reparandum,
        Root, Vocative, Xcomp,
    ]);

    private Deprel(string name, Deprel? universal)
    {
        Name = name;
        Universal = universal ?? this;
    }

    /// <summary>The full name: <c>nsubj:pass</c>.</summary>
    public string Name { get; }

    /// <summary>The relation without its subtype.</summary>
    public Deprel Universal { get; }

    /// <summary>
    /// The relation of that name. A subtype unknown here keeps its name and its universal part; a name unknown altogether is a kind of <see cref="Dep"/>.
    /// </summary>
    public static Deprel Parse(string name)
    {
        if (Known.TryGetValue(name, out var known)) return known;
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return new Deprel(name, colon > 0 && Known.TryGetValue(name[..colon], out var universal) ? universal : Dep);
    }

    /// <summary>True when this is <paramref name="other"/>, or a subtype of it.</summary>
    public bool Is(Deprel other) => ReferenceEquals(this, other) || ReferenceEquals(Universal, other) || Name == other.Name;

    /// <summary>True when this is one of <paramref name="others"/>, or a subtype of one.</summary>
    public bool IsAny(params ReadOnlySpan<Deprel> others)
    {
        foreach (var other in others)
            if (Is(other)) return true;
        return false;
    }

    public override string ToString() => Name;

    private static Dictionary<string, Deprel> ByName(ReadOnlySpan<Deprel> relations)
    {
        var known = new Dictionary<string, Deprel>(StringComparer.Ordinal);
        foreach (var relation in relations) known.Add(relation.Name, relation);
        return known;
    }

    private static Deprel Universally(string name) => new(name, universal: null);

    private Deprel With(string subtype) => new(Name + ":" + subtype, this);
}
