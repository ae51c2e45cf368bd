using System.Collections.Immutable;

namespace Chancery.Lexicon;

/// <summary>A state, or an entity that news names as it names states; an entry of <c>lexicon/states.yaml</c>, where each field is explained.</summary>
/// <param name="Id">ISO 3166-1 alpha-3, or the code the file explains.</param>
/// <param name="From">First year, where the state began while newspapers wrote of it.</param>
/// <param name="To">Last year of a state that was.</param>
/// <param name="Adjectives">As in "the Danish minister".</param>
/// <param name="People">One person and several: (Dane, Danes).</param>
/// <param name="Capitals">Cities that are the seat of government, the usual one first; empty where the state stands for itself.</param>
/// <param name="Regions">Its regions and all regions around those.</param>
/// <param name="Descriptions">Phrases that mean it alone, without the article.</param>
public sealed record State(
    string Id,
    string Name,
    string Formal,
    StateKind Kind,
    string? Of,
    int? From,
    int? To,
    string? Successor,
    ImmutableArray<string> Also,
    ImmutableArray<string> Abbreviations,
    ImmutableArray<string> Former,
    ImmutableArray<string> Adjectives,
    ImmutableArray<(string One, string Several)> People,
    ImmutableArray<string> Capitals,
    ImmutableArray<string> Seats,
    ImmutableArray<string> Regions,
    ImmutableArray<string> Polity,
    ImmutableArray<string> Descriptions)
{
    /// <summary>Whether the state was there in <paramref name="year"/>; one without years is taken to be there always.</summary>
    public bool ExistedIn(int year) => year >= (From ?? int.MinValue) && year <= (To ?? int.MaxValue);

    public bool Equals(State? other) => other is not null && Id == other.Id;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    public override string ToString() => Id;

    /// <summary>Every spelling with its use, a spelling with two uses twice.</summary>
    public IEnumerable<(string Text, NameUse Use)> Spellings()
    {
        yield return (Name, NameUse.Name);
        yield return (Formal, NameUse.Name);
        foreach (string text in Also) yield return (text, NameUse.Name);
        foreach (string text in Abbreviations) yield return (text, NameUse.Abbreviation);
        foreach (string text in Former) yield return (text, NameUse.Former);
        foreach (string text in Adjectives) yield return (text, NameUse.Adjective);
        foreach (var (one, several) in People)
        {
            yield return (one, NameUse.Person);
            yield return (several, NameUse.People);
        }

        foreach (string text in Capitals) yield return (text, NameUse.Capital);
        foreach (string text in Seats) yield return (text, NameUse.Seat);
    }
}
