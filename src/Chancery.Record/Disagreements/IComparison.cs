namespace Chancery.Record.Disagreements;

/// <summary>One way in which reports can differ.</summary>
internal interface IComparison
{
    IEnumerable<Disagreement> Find(DisagreementInput input);
}
