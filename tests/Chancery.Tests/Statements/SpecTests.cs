using Chancery.Statements;
using Chancery.Tests.Support;
using Xunit;
using Reading = Chancery.Resolution.Reading;

namespace Chancery.Tests.Statements;

/// <summary>Runs <c>Specs/statements.md</c>: each list item is a sentence with its attribution marked and what else must hold.</summary>
public sealed class SpecTests
{
    [Fact]
    public void The_spec_holds() =>
        Misses.None([.. File.ReadLines(Repository.PathTo("tests", "Chancery.Tests", "Specs", "statements.md")).Where(l => l.StartsWith("- ", StringComparison.Ordinal)).Select(l => l[2..])], Check);

    private static string? Check(string item)
    {
        string[] parts = item.Split(" ⇒ ");
        Marked expected = Marked.Parse(parts[0].Replace("¶", "\n\n", StringComparison.Ordinal));
        Reading reading = Reads.Of(expected.Text);
        Statement? found = reading.Statements.FirstOrDefault(expected.Is);
        if (found is null) return $"{item}\nread as\n{string.Join('\n', reading.Statements.Select(s => Marked.Show(expected.Text, s)))}";
        string[][] wrong = parts.Length < 2 ? [] : [.. parts[1].Split("; ").Select(c => c.Split(": ")).Where(c => Value(found, c[0], reading) != c[1])];
        return wrong.Length == 0 ? null : $"{item}\nhas {string.Join("; ", wrong.Select(c => $"{c[0]}: {Value(found, c[0], reading)}"))}";
    }

    private static string? Value(Statement s, string key, Reading reading) => key switch
    {
        "speaker" => s.Chain.Count > 0 ? s.Chain[0].Name : null,
        "chain" => string.Join(", ", s.Chain.Skip(1).Select(l => l.Name)),
        "mode" => s.Mode.ToString().ToLowerInvariant(),
        "negated" => s.IsNegated ? "true" : "false",
        "hedge" => s.Hedge,
        "addressee" => s.Addressee,
        "translated" => s.TranslatedFrom,
        "occasion" => s.Occasion is { } i ? reading.Events[i].Type : null,
        _ => throw new ArgumentException($"'{key}' is no condition of a statement"),
    };
}
