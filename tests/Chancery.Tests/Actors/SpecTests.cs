using Chancery.Actors;
using Chancery.Language;
using Chancery.Tests.Support;
using Xunit;
using Reading = Chancery.Resolution.Reading;

namespace Chancery.Tests.Actors;

/// <summary>Runs <c>Specs/actors.md</c>: each list item is a text with one mention in braces and what is known of it.</summary>
public sealed class SpecTests
{
    [Fact]
    public void The_spec_holds() =>
        Misses.None([.. File.ReadLines(Repository.PathTo("tests", "Chancery.Tests", "Specs", "actors.md")).Where(l => l.StartsWith("- ", StringComparison.Ordinal)).Select(l => l[2..])], Check);

    private static string? Check(string item)
    {
        string[] parts = item.Split(" ⇒ ");
        int start = parts[0].IndexOf('{', StringComparison.Ordinal), end = parts[0].IndexOf('}', StringComparison.Ordinal) - 1;
        string text = parts[0].Remove(end + 1, 1).Remove(start, 1);
        Reading reading = Reads.Of(text);
        Actor? found = reading.Actors.FirstOrDefault(a => a.Span == new Span(start, end));
        if (found is null) return $"{item}\nmentions {string.Join(" | ", reading.Actors.Select(a => a.Span.Of(text)))}";
        string[][] wrong = [.. parts[1].Split("; ").Select(c => c.Split(": ")).Where(c => (Value(found, c[0], reading) ?? "null") != c[1])];
        return wrong.Length == 0 ? null : $"{item}\nhas {string.Join("; ", wrong.Select(c => $"{c[0]}: {Value(found, c[0], reading)}"))}";
    }

    private static string? Value(Actor a, string key, Reading reading) => key switch
    {
        "kind" => a.Kind.ToString().ToLowerInvariant(),
        "name" => a.Name,
        "state" => a.State,
        "sector" => a.Sector,
        "office" => a.Office,
        "antecedent" => a.Antecedent is { } i ? reading.Actors[i].Span.Of(reading.Article.Text) : null,
        _ => throw new ArgumentException($"'{key}' is nothing known of an actor"),
    };
}
