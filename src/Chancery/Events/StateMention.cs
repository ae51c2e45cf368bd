using Chancery.Language;

namespace Chancery.Events;

/// <summary>A state's name or adjective in the text that is no actor's mention of its own ("a Danish proposal").</summary>
internal sealed record StateMention(string State, string Name, Span Span);
