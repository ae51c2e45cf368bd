namespace Chancery.Language.Network;

/// <summary>Which instructions the matrix products use. All give the same integers.</summary>
internal enum Kernel
{
    Plain,
    Avx2,
    Avx512,
}
