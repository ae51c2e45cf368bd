namespace Chancery.Training;

/// <summary>A sentence as its file has it. <see cref="Names"/> is null where no file of names covers it; <see cref="Heads"/> where it is from one only.</summary>
internal sealed class TreebankSentence
{
    public string Document { get; set; } = string.Empty;
    public List<string> Forms { get; private set; } = [];
    public List<string> Lemmas { get; private set; } = [];
    public List<string> Upos { get; } = [];
    public List<string> Xpos { get; } = [];
    public List<string> Feats { get; } = [];
    public List<int> Heads { get; } = [];
    public List<string> Relations { get; } = [];
    public int[]? Names { get; set; }
    public bool NamesLackGroups { get; set; }

    /// <summary>Surface of each token with what follows it, for the segmenter: (form, words in it, space after).</summary>
    public List<(string Form, int FirstWord, int Words, bool SpaceAfter)> Tokens { get; } = [];

    public bool NewParagraph { get; set; }

    /// <summary>A copy whose forms and lemmas may be changed; the rest is shared.</summary>
    public TreebankSentence Copy()
    {
        var copy = (TreebankSentence)MemberwiseClone();
        (copy.Forms, copy.Lemmas) = ([.. Forms], [.. Lemmas]);
        return copy;
    }
}
