using Chancery.Language.Models;
using Chancery.Language.Network;

namespace Chancery.Training;

/// <summary>Writes the network into a model container: matrices in 8 bits with a scale a column, tables in 8 bits with a scale a row.</summary>
internal static class Exporter
{
    public static void Add(ModelFileWriter writer, Network network)
    {
        var s = network.Shape;
        writer.AddLines("network", [new NetworkShape(s.Words, s.Gram, s.Affix, s.Hidden, s.Layers, s.Arc, s.Label, s.Tag).ToString()]);
        writer.AddLines("labels", network.Targets.Labels);
        writer.AddLines("morphs", network.Targets.Morphs);
        writer.AddLines("lemmas", network.Targets.Lemmas);
        writer.Add<ulong>("words.hash", network.Targets.Words);
        foreach (var table in network.Tables) AddTable(writer, table);
        for (var l = 0; l < network.Layers.Count; l++)
        {
            AddMatrix(writer, "layer" + l, network.Layers[l].Weight, bias: null);
            writer.Add<float>("layer" + l + ".g", network.Layers[l].Gate.W.Data);
        }

        AddMatrix(writer, "project", network.Project, network.ProjectBias);
        AddMatrix(writer, "arc", network.Arc, network.ArcBias);
        AddMatrix(writer, "label", network.Label, network.LabelBias);
        AddMatrix(writer, "tag", network.Tag, network.TagBias);
        writer.Add<float>("root", network.Root.W.Data);
    }

    private static void AddTable(ModelFileWriter writer, Table table)
    {
        var (values, scales) = (new sbyte[table.Rows * table.Width], new float[table.Rows]);
        for (var r = 0; r < table.Rows; r++)
        {
            var row = table.W.Data.AsSpan(r * table.Width, table.Width);
            scales[r] = Rounding.Scale(row);
            for (var i = 0; i < row.Length; i++) values[(r * table.Width) + i] = Rounding.Round(row[i], scales[r]);
        }

        writer.Add<sbyte>(table.Name + ".q", values);
        writer.Add<float>(table.Name + ".s", scales);
    }

    private static void AddMatrix(ModelFileWriter writer, string name, Parameter weight, Parameter? bias)
    {
        var (rows, columns) = (weight.Rows, weight.Columns);
        var (values, scales, column) = (new sbyte[rows * columns], new float[columns], new float[rows]);
        for (var c = 0; c < columns; c++)
        {
            for (var r = 0; r < rows; r++) column[r] = weight.W.Data[(r * columns) + c];
            scales[c] = Rounding.Scale(column);
            for (var r = 0; r < rows; r++) values[PanelIndex(rows, r, c)] = Rounding.Round(column[r], scales[c]);
        }

        writer.Add<sbyte>(name + ".q", values);
        writer.Add<float>(name + ".s", scales);
        writer.Add<float>(name + ".b", bias is null ? [] : bias.W.Data);
    }

    public static int PanelIndex(int rows, int r, int c) =>
        (c / WeightMatrix.Panel * rows * WeightMatrix.Panel) + (r / 2 * WeightMatrix.Panel * 2) + (c % WeightMatrix.Panel * 2) + (r % 2);
}
