namespace Chancery.Articles.Copies;

/// <summary>An article beside another: what share of the one it holds, and what share of it the one holds.</summary>
internal readonly record struct CopyNeighbour(int Other, double Covered, double Covers);
