namespace Chancery.Events;

/// <summary>A word that takes an act and says how real it is: agree to, ask for, refuse, may, possibility of (<c>lexicon/events/operators.yaml</c>).</summary>
/// <param name="Kind">intend, desire, appeal, demand, refuse, threaten, deny, possible, fail, resolve, begin, continue, end.</param>
/// <param name="Code">Kind of composed code, or null where the act keeps its own.</param>
/// <param name="Alone">CAMEO code of the word itself where no known act follows, or null when it then means nothing to us.</param>
/// <param name="Rest">Further words of a fixed phrase ("on" of "call on").</param>
/// <param name="Takes">
/// "noun" or "clause" where it is an operator only of such acts ("ordered him to leave", not "ordered an inquiry");
/// "mandative" where a clause in the indicative is told and not asked for ("insisted that he leave", not "insisted that he had left").
/// </param>
internal sealed record Operator(string Place, string Kind, EventStatus? Status, string? Code, string? Alone, string[] Rest, string? Takes = null);
