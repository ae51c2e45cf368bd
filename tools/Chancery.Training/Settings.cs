namespace Chancery.Training;

/// <summary>
/// One stage of training: Adam starts anew, its rate goes down a cosine laid out over <see cref="Schedule"/> epochs, of which <see cref="Epochs"/> are run.
/// <see cref="Rounded"/>: it begins on the weights rounded to 8 bits, as the model file has them, so that it can go on from one.
/// <see cref="Own"/>: it also learns from the recipe's own sentences.
/// <see cref="Average"/>: what a running mean of the weights keeps of itself a step; the stage then ends on that mean (0: on the last weights).
/// <see cref="BatchWords"/> counts both shards together; <see cref="Stream"/> seeds the order of sentences and the dropout masks.
/// </summary>
internal sealed record Settings(int Epochs, int Schedule, int Stream, double Rate, int BatchWords, float Clip, float Decay, DropRates Drop, LossWeights Weights, bool Rounded = false, bool Own = false, double Average = 0);
