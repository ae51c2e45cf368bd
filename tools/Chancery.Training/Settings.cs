namespace Chancery.Training;

/// <summary>How to train. <see cref="BatchWords"/> counts both shards together.</summary>
internal sealed record Settings(int Epochs, int Seed, double Rate, int BatchWords, float Clip, float Decay, DropRates Drop, LossWeights Weights);
