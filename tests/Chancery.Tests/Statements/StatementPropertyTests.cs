using Chancery.Tests.Support;
using Xunit;
using Reading = Chancery.Resolution.Reading;

namespace Chancery.Tests.Statements;

/// <summary>What holds of every text, sound or not.</summary>
public sealed class StatementPropertyTests
{
    private static readonly string[] Pieces =
    [
        "The envoy said", " that ", "“", "”", "\"", "''", "'", ",", ". ", "\n\n", ":", "—", "(", ")", "[", "]", " according to ", "Kenya", " he ", " told reporters ", "was quoted as saying", " which ", " it called ",
        "the minister", " denied ", "’s", "to leave", " Ana Ruiz ", "1990", "…", "\u00a0", "\uD83D\uDE00", "\uD83D", " and ", " reportedly ", "as reported by", " translated by ",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_span_and_index_points_into_the_reading(int seed)
    {
        string text = Text(seed);
        Reading reading = Reads.Of(text);
        foreach (var s in reading.Statements)
        {
            Assert.All(s.Source.Concat(s.Cue).Concat(s.Content), span => Assert.InRange(span.End, span.Start + 1, text.Length));
            Assert.Equal(s.Content.OrderBy(c => c.Start), s.Content);
            Assert.True(s.Nested is not { } n || (n >= 0 && n < reading.Statements.Count && reading.Statements[n] != s));
            Assert.True(s.Speaker is not { } a || a < reading.Actors.Count);
        }

        Assert.All(reading.Actors, a => Assert.True(a.Span.Start >= 0 && a.Span.End <= text.Length && a.Span.Length > 0));
        Assert.All(reading.Actors, a => Assert.True(a.Antecedent is not { } i || reading.Actors[i].Id == a.Id));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nesting_never_runs_in_a_circle(int seed)
    {
        var statements = Reads.Of(Text(seed)).Statements;
        for (int i = 0; i < statements.Count; i++)
        {
            int steps = 0;
            for (int? at = statements[i].Nested; at is { } outer; at = statements[outer].Nested) Assert.True(++steps <= statements.Count);
        }
    }

    private static string Text(int seed)
    {
        var text = new System.Text.StringBuilder();
        uint state = (uint)seed * 2654435761 + 1;
        for (int i = 0; i < 60; i++)
        {
            state = state * 1664525 + 1013904223;
            text.Append(Pieces[(int)(state >> 16) % Pieces.Length]);
        }

        return text.ToString();
    }
}
