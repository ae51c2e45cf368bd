namespace Chancery.Statements;

/// <summary>What a cue takes as its content; `lexicon/statements/verbs.yaml` explains each.</summary>
[Flags]
internal enum Frames
{
    None = 0,
    Clause = 1,
    Quote = 2,
    To = 4,
    Ing = 8,
    Object = 16,
    ObjectTo = 32,
    ObjectAs = 64,
    Raising = 128,
    Prep = 256,
    Be = 512,
}
