namespace Chancery.Record.Queries;

/// <summary>Disagreements as the contract prints them.</summary>
internal static class DisagreementLines
{
    public static IReadOnlyList<DisagreementLine> Of(PairRecord record) =>
        [.. record.Disagreements.Select(d => new DisagreementLine(d.Id, d.Question, d.Kind, d.Verdict, d.Why, [.. d.Sides.Select(s => new DisagreementSide(s.Value, [.. s.Sightings.Select(EvidenceMaker.Of)]))]))];
}
