namespace Chancery.Times;

/// <summary>Where a publication date comes from.</summary>
public enum PublishedBasis
{
    Unknown,
    Metadata,
    Header,
    Inferred,
}
