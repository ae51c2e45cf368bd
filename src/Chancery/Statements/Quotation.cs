using Chancery.Language;

namespace Chancery.Statements;

/// <summary>
/// One stretch between quotation marks inside one paragraph.
/// </summary>
/// <param name="Outer">Marks included.</param>
/// <param name="Inner">Without them.</param>
/// <param name="IsClosed">False where the paragraph ends before the closing mark.</param>
/// <param name="Paragraph">Number of the paragraph, counted from the start of the text.</param>
internal readonly record struct Quotation(Span Outer, Span Inner, bool IsClosed, int Paragraph);
