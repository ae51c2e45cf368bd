namespace Chancery.Statements;

/// <summary>How the content is rendered: in quotation marks, in the reporter's words, or both.</summary>
public enum StatementMode
{
    Indirect,
    Direct,
    Mixed,
}
