using Chancery.Language.Models;

namespace Chancery.Training;

/// <summary>Reads the weights of a model file back into a network, the inverse of <see cref="Exporter"/>.</summary>
internal static class Importer
{
    /// <exception cref="InvalidDataException">The model was trained on other files, or has another shape.</exception>
    public static void Load(Network network, string path)
    {
        using var file = ModelFile.Open(path);
        if (!file.Section<ulong>("words.hash").SequenceEqual(network.Targets.Words) || !SameClasses(file, network.Targets))
            throw new InvalidDataException($"{path} knows other words or classes than the recipe's files have.");
        foreach (var table in network.Tables) LoadTable(file, table);
        for (var l = 0; l < network.Layers.Count; l++)
        {
            LoadMatrix(file, "layer" + l, network.Layers[l].Weight, bias: null);
            Copy(file, "layer" + l + ".g", network.Layers[l].Gate);
        }

        LoadMatrix(file, "project", network.Project, network.ProjectBias);
        LoadMatrix(file, "arc", network.Arc, network.ArcBias);
        LoadMatrix(file, "label", network.Label, network.LabelBias);
        LoadMatrix(file, "tag", network.Tag, network.TagBias);
        Copy(file, "root", network.Root);
    }

    private static bool SameClasses(ModelFile file, Targets targets) =>
        file.Lines("labels").SequenceEqual(targets.Labels) && file.Lines("morphs").SequenceEqual(targets.Morphs) && file.Lines("lemmas").SequenceEqual(targets.Lemmas);

    private static void LoadTable(ModelFile file, Table table)
    {
        var values = file.Section<sbyte>(table.Name + ".q");
        var scales = file.Section<float>(table.Name + ".s");
        CheckLength(values.Length, table.W.Length);
        for (var i = 0; i < values.Length; i++) table.W.Data[i] = values[i] * scales[i / table.Width];
    }

    private static void LoadMatrix(ModelFile file, string name, Parameter weight, Parameter? bias)
    {
        var values = file.Section<sbyte>(name + ".q");
        var scales = file.Section<float>(name + ".s");
        CheckLength(values.Length, weight.W.Length);
        for (var r = 0; r < weight.Rows; r++)
            for (var c = 0; c < weight.Columns; c++) weight.W.Data[(r * weight.Columns) + c] = values[Exporter.PanelIndex(weight.Rows, r, c)] * scales[c];
        if (bias is not null) Copy(file, name + ".b", bias);
    }

    private static void Copy(ModelFile file, string section, Parameter into)
    {
        var values = file.Section<float>(section);
        CheckLength(values.Length, into.W.Length);
        values.CopyTo(into.W.Data);
    }

    private static void CheckLength(int found, int expected)
    {
        if (found != expected) throw new InvalidDataException("The model's network has another shape than the recipe's.");
    }
}
