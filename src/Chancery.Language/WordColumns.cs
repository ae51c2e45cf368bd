namespace Chancery.Language;

/// <summary>The words of a text, a column an attribute, as long as there are words.</summary>
internal sealed class WordColumns(int count)
{
    public int Count { get; } = count;
    public int[] Start { get; } = new int[count];
    public int[] End { get; } = new int[count];
    public int[] Head { get; } = new int[count];
    public Upos[] Upos { get; } = new Upos[count];
    public float[] Confidence { get; } = new float[count];
    public string[] Lemma { get; } = new string[count];
    public string[] Xpos { get; } = new string[count];
    public string[] Feats { get; } = new string[count];
    public Deprel[] Relation { get; } = new Deprel[count];
}
