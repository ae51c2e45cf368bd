using System.Runtime.CompilerServices;
using Chancery.Lexicon;
using Chancery.Record.Dating;
using Chancery.Record.Disagreements;
using Chancery.Record.Identity;

namespace Chancery.Record.Queries;

/// <summary>The rules by which a pair's record is derived, loaded once from the lexicon.</summary>
internal sealed class DerivationRules
{
    private static readonly ConditionalWeakTable<LexiconFiles, DerivationRules> Loaded = new();

    private DerivationRules(LexiconFiles files)
    {
        Types = TypeRules.Load(files);
        Cues = CueBook.Load(files);
        Occurrences = new(Types);
        Dating = new(Occurrences);
        Reasons = new(Cues);
        var states = new StateNames(StateList.Load(files));
        Disagreements = new([
            new AgencyComparison(), new DateComparison(), new ApparentDateComparison(Cues), new ReasonComparison(Reasons), new QuantityComparison(states), new OutcomeComparison(),
            new ModalityComparison(), new ProvenanceComparison(Cues), new RenderingComparison(), new DetailComparison(Cues), new OmissionComparison(Cues), new GovernmentComparison(Cues, states),
        ]);
    }

    /// <summary>The rules of a lexicon, read on first use.</summary>
    /// <exception cref="LexiconException">A file of it cannot be understood.</exception>
    public static DerivationRules Of(LexiconFiles files) => Loaded.GetValue(files, f => new(f));

    public TypeRules Types { get; }

    public CueBook Cues { get; }

    public OccurrenceBuilder Occurrences { get; }

    public PairDating Dating { get; }

    public ReasonFinder Reasons { get; }

    public DisagreementFinder Disagreements { get; }
}
