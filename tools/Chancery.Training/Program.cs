using System.Globalization;
using Chancery.Training;

var options = new Dictionary<string, string>(StringComparer.Ordinal);
for (var i = 0; i + 1 < args.Length; i += 2) options[args[i]] = args[i + 1];
int Int(string key, int standard) => options.TryGetValue(key, out var v) ? int.Parse(v, CultureInfo.InvariantCulture) : standard;
double Number(string key, double standard) => options.TryGetValue(key, out var v) ? double.Parse(v, CultureInfo.InvariantCulture) : standard;

if (options.TryGetValue("--annotate", out var annotated))
{
    using var output = Console.OpenStandardOutput();
    Annotate.Run(annotated, Console.In, output);
    return 0;
}

var corpus = new Corpus(options["--data"]);
Console.WriteLine($"learn {corpus.Learn.Count} watch {corpus.Watch.Count} labels {corpus.Targets.Labels.Length} morphs {corpus.Targets.Morphs.Length} lemmas {corpus.Targets.Lemmas.Length} words {corpus.Targets.Words.Length} named {corpus.Learn.Count(s => s.Name[0] >= 0)}");
var shape = new Shape(96, 96, 64, Int("--hidden", 128), Int("--layers", 3), Int("--arc", 96), 128, Int("--tag", 128));
var seed = Int("--seed", 1);
var network = new Network(shape, corpus.Targets, 2, seed);
if (options.TryGetValue("--export", out var export))
{
    Checkpoint.Load(network, options["--checkpoint"]);
    var writer = new Chancery.Language.Models.ModelFileWriter();
    writer.AddLines("manifest", ["language en"]);
    new SegmenterTrainer(corpus).Train(corpus, seed, writer);
    LemmaBookBuilder.Add(writer, corpus);
    Exporter.Add(writer, network);
    File.WriteAllBytes(export, writer.ToArray());
    return 0;
}

var settings = new Settings(Int("--epochs", 20), Int("--stream", seed), Number("--rate", 0.002), Int("--batch", 1000), 5, (float)Number("--decay", 0.01),
    new DropRates(Number("--drop-input", 0.15), Number("--drop", 0.25), Number("--drop-head", 0.25), Number("--drop-word", 0.3)), new LossWeights(1, 1, 0.3f, 0.4f, 0.3f, (float)Number("--name-weight", 0.6)));
if (options.TryGetValue("--resume", out var resume)) Checkpoint.Load(network, resume);
new Trainer(network, corpus, settings).Run(_ => Checkpoint.Save(network, options["--checkpoint"]));
return 0;
