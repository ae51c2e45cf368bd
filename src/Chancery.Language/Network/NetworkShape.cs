using System.Globalization;

namespace Chancery.Language.Network;

/// <summary>The widths of the network, as the model's manifest gives them.</summary>
internal sealed record NetworkShape(int Words, int Gram, int Affix, int Hidden, int Layers, int Arc, int Label, int Tag)
{
    public int Input => Words + Gram + Affix;

    public int Wide => 2 * Hidden;

    /// <summary>Width of the joint projection: dependent and head of arcs, dependent and head of labels, tags.</summary>
    public int Projection => (2 * Arc) + (2 * Label) + Tag;

    public override string ToString() => string.Join(' ', new[] { Words, Gram, Affix, Hidden, Layers, Arc, Label, Tag }.Select(n => n.ToString(CultureInfo.InvariantCulture)));

    /// <exception cref="ModelFileException">Not eight sensible numbers.</exception>
    public static NetworkShape Parse(string text)
    {
        var parts = text.Split(' ');
        var n = new int[8];
        for (var i = 0; i < n.Length; i++)
        {
            var isWhole = parts.Length == n.Length && int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out n[i]);
            if (!isWhole || n[i] is < 1 or > 4096 || (i != 4 && n[i] % 32 != 0)) throw new ModelFileException($"The model's network has an impossible shape: {text}.");
        }

        return new NetworkShape(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7]);
    }
}
