namespace Chancery.Articles.Copies;

/// <summary>What an article shares with an earlier one, estimated from samples of their five-word runs.</summary>
/// <param name="Article">The earlier article, by the order it was added (from 0).</param>
/// <param name="Covered">Share of the new article's runs that the earlier one holds, 0 to 1.</param>
/// <param name="Covers">Share of the earlier article's runs that the new one holds.</param>
public readonly record struct CopyMatch(int Article, double Covered, double Covers)
{
    /// <summary>The larger share: 1 when one of the two lies whole within the other.</summary>
    public double Containment => Math.Max(Covered, Covers);
}
