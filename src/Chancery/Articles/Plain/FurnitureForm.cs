namespace Chancery.Articles.Plain;

/// <summary>How a furniture phrase lies in its line.</summary>
internal enum FurnitureForm
{
    Whole,
    Starts,
    Ends,

    /// <summary>A word that other rules look for inside a line.</summary>
    Word,
}
