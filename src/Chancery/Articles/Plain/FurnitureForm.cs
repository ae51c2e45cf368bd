namespace Chancery.Articles.Plain;

/// <summary>How a furniture phrase lies in its line.</summary>
internal enum FurnitureForm
{
    Whole,
    Starts,
    Ends,

    /// <summary>Anywhere in the line, where a new part of it begins: after a stop, a dash or a bar.</summary>
    Within,

    /// <summary>A word that other rules look for inside a line.</summary>
    Word,
}
