namespace Chancery.Intake;

/// <summary>A file to read, or why a path gives none.</summary>
internal readonly record struct PathFound(string Path, IntakeError? Error = null);
