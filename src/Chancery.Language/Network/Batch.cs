using Chancery.Language.Names;

namespace Chancery.Language.Network;

/// <summary>Room for one batch of sentences on its way through the network. One thread's at a time; kept and used again.</summary>
internal sealed class Batch
{
    /// <summary>Words a batch is filled up to; small enough for its activations to stay in the processor's cache.</summary>
    public const int Target = 192;

    /// <summary>Words of the longest piece that is parsed as one; longer sentences are parsed in pieces.</summary>
    public const int Longest = 224;

    /// <summary>Rows of <see cref="Linear"/> before those kept.</summary>
    public const int KeptAt = Room;

    private const int Room = Longest + WeightMatrix.RowBlock;

    public Batch(NetworkShape shape, int tagColumns, int labelColumns)
    {
        var wide = Math.Max(shape.Input, 2 * shape.Hidden);
        Input = new float[Room * wide];
        Rounded = new short[Room * Math.Max(wide, Math.Max(shape.Tag, Math.Max(shape.Arc, shape.Label)))];
        Panels = new PanelRoom(Math.Max(wide, Math.Max(shape.Tag, Math.Max(shape.Arc, shape.Label))));
        Cell = new float[3 * shape.Hidden];
        Linear = new float[(Room + FormCache.Size) * 8 * shape.Hidden];
        Projection = new float[Room * shape.Projection];
        Turned = new float[Room * shape.Arc];
        LabelScores = new float[Room * labelColumns];
        TagScores = new float[Room * tagColumns];
        ArcScores = new float[Longest * (Longest + 1)];
        Narrow = new short[Room * Math.Max(shape.Tag, Math.Max(shape.Arc, shape.Label))];
    }

    public int Words { get; private set; }
    public int Sentences { get; private set; }

    /// <summary>First word of each sentence in the batch, and one past the last.</summary>
    public int[] First { get; } = new int[Room + 1];

    public PanelRoom Panels { get; }
    public float[] Input { get; }
    public short[] Rounded { get; }

    /// <summary>The products of a recurrent layer; in rows from <see cref="KeptAt"/> on, those of the first layer that <see cref="Forms"/> has a slot for.</summary>
    public float[] Linear { get; }

    /// <summary>Where among the rows of <see cref="Linear"/> each word's are.</summary>
    public int[] LinearRow { get; } = new int[Room];

    /// <summary>How many words of the batch have a form of which the first layer's products are not kept; only these go through its matrix.</summary>
    public int Fresh { get; set; }

    /// <summary>The slot of each such word's form, or -1.</summary>
    public int[] FreshSlot { get; } = new int[Room];

    public FormCache Forms { get; } = new();

    /// <summary>State of one direction of a recurrent layer, and room for its two gates.</summary>
    public float[] Cell { get; }
    public float[] Projection { get; }
    public float[] Turned { get; }
    public float[] LabelScores { get; }
    public float[] TagScores { get; }
    public float[] ArcScores { get; }
    public short[] Narrow { get; }

    /// <summary>Each word's row among the embeddings.</summary>
    public int[] Rows { get; } = new int[Room];

    /// <summary>Each word's usual tags.</summary>
    public uint[] Usual { get; } = new uint[Room];

    /// <summary>The pair of tags that each word is first taken to have, from 1.</summary>
    public uint[] Guesses { get; } = new uint[Room];

    /// <summary>Each word as the linear models see it.</summary>
    public NameGlance[] Glances { get; } = new NameGlance[Room];

    /// <summary>Each word's tags with features, as an index among the classes' morphs.</summary>
    public int[] Morphs { get; } = new int[Room];

    /// <summary>Each word's relation, as an index among the classes' relations.</summary>
    public int[] Labels { get; } = new int[Room];
    public int[] Heads { get; } = new int[Room];
    public float[] Confidences { get; } = new float[Room];
    public TreeDecoder Decoder { get; } = new();
    public StringCache Lemmas { get; } = new();

    public bool Fits(int words) => Words == 0 || Words + words <= Target;

    public void Clear() => (Words, Sentences) = (0, 0);

    public void Add(int words)
    {
        First[Sentences++] = Words;
        Words += words;
        First[Sentences] = Words;
    }
}
