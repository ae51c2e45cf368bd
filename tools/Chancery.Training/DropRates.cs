namespace Chancery.Training;

/// <summary>Dropout rates: elements of the input, units between layers (one mask a sentence), units of the heads; and the odds of hiding a word seen once.</summary>
internal sealed record DropRates(double Input, double Layer, double Head, double Word);
