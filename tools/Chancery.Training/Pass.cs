namespace Chancery.Training;

/// <summary>One shard's room for a pass over a batch: inputs, what the backward pass needs of the forward one, gradients.</summary>
internal sealed class Pass
{
    public Pass(Shape shape, Targets targets, int room)
    {
        Room = room;
        Input = new Tensor(room * shape.Input);
        DInput = new Tensor(room * shape.Input);
        var columns = 8 * shape.Hidden;
        for (var l = 0; l < shape.Layers; l++)
        {
            U.Add(new Tensor(room * columns));
            F.Add(new Tensor(room * shape.Wide));
            R.Add(new Tensor(room * shape.Wide));
            C.Add(new Tensor(room * shape.Wide));
            H.Add(new Tensor(room * shape.Wide));
            DH.Add(new Tensor(room * shape.Wide));
            Mask.Add(new Tensor(room * shape.Wide));
        }

        Du = new Tensor(room * columns);
        InputMask = new Tensor(room * shape.Input);
        Projection = new Tensor(room * shape.Projection);
        DProjection = new Tensor(room * shape.Projection);
        ProjectionMask = new Tensor(room * shape.Projection);
        Turned = new Tensor(room * shape.Arc);
        DTurned = new Tensor(room * shape.Arc);
        Label = new Tensor(room * shape.Label);
        DLabel = new Tensor(room * shape.Label);
        LabelOut = new Tensor(room * targets.LabelColumns);
        TagOut = new Tensor(room * targets.TagColumns);
        First = new int[room + 1];
    }

    public int Room { get; }
    public int Words { get; set; }
    public int Sentences { get; set; }
    public int[] First { get; }
    public List<TrainingSentence> Batch { get; } = [];
    public Tensor Input { get; }
    public Tensor DInput { get; }
    public Tensor InputMask { get; }
    public List<Tensor> U { get; } = [];
    public List<Tensor> F { get; } = [];
    public List<Tensor> R { get; } = [];
    public List<Tensor> C { get; } = [];
    public List<Tensor> H { get; } = [];
    public List<Tensor> DH { get; } = [];
    public List<Tensor> Mask { get; } = [];
    public Tensor Du { get; }
    public Tensor Projection { get; }
    public Tensor DProjection { get; }
    public Tensor ProjectionMask { get; }
    public Tensor Turned { get; }
    public Tensor DTurned { get; }
    public Tensor Label { get; }
    public Tensor DLabel { get; }
    public Tensor LabelOut { get; }
    public Tensor TagOut { get; }
    public Tensor Scratch { get; } = new(Gemm.Scratch);
    public int[] WordIds { get; set; } = [];
    public double ArcLoss { get; set; }
    public double LabelLoss { get; set; }
    public double TagLoss { get; set; }
    public double NameLoss { get; set; }
}
