namespace Chancery.Training;

/// <summary>The sizes of the network. All widths are multiples of 32.</summary>
internal sealed record Shape(int Words, int Gram, int Affix, int Hidden, int Layers, int Arc, int Label, int Tag)
{
    public int Input => Words + Gram + Affix;

    public int Wide => 2 * Hidden;

    /// <summary>Width of the joint projection: dependent and head of arcs, dependent and head of labels, tags.</summary>
    public int Projection => (2 * Arc) + (2 * Label) + Tag;
}
