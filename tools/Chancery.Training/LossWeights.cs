namespace Chancery.Training;

/// <summary>What each task weighs in the joint loss.</summary>
internal sealed record LossWeights(float Arc, float Label, float Upos, float Morph, float Lemma, float Name);
