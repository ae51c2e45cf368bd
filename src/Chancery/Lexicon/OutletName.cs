namespace Chancery.Lexicon;

/// <summary>An outlet found in a text.</summary>
/// <param name="Length">UTF-16 code units of the text it covers.</param>
/// <param name="Common">The spelling is also an ordinary word or the name of something else, so the sentence must support it.</param>
public readonly record struct OutletName(int Length, Outlet Outlet, bool Common);
