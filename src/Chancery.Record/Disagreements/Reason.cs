using Chancery.Language;
using Chancery.Record.Identity;

namespace Chancery.Record.Disagreements;

/// <summary>A reason one report gives: the words, where they stand, and the cue they follow.</summary>
internal sealed record Reason(Report Report, Span Span, string Text, string Cue);
