using Chancery.Events;
using Xunit;

namespace Chancery.Tests.Events;

/// <summary>What a reader of events relies on beside their types: spans, evidence, time and place, host rules and quantities.</summary>
public class EventFinderTests
{
    [Fact]
    public void The_predicate_and_every_participant_stand_in_the_text()
    {
        var reading = EventReading.Read("Peru severed diplomatic relations with Fiji in March 2015. Fiji condemned the move.");
        Assert.NotEmpty(reading.Events);
        foreach (Event e in reading.Events)
        {
            Assert.InRange(e.Predicate.End, e.Predicate.Start + 1, reading.Article.Text.Length);
            Assert.All(e.Actors.Concat(e.Targets), p => Assert.InRange(p.Span.End, p.Span.Start + 1, reading.Article.Text.Length));
        }
    }

    [Fact]
    public void An_event_takes_its_own_date_and_says_why()
    {
        Event e = EventReading.Read("Peru severed diplomatic relations with Fiji in March 2015.").Events[0];
        Assert.Equal("2015-03", e.When?.Interval?.Text);
        Assert.NotEmpty(e.When!.Why);
    }

    [Fact]
    public void An_event_without_a_date_is_never_dated_by_the_day_of_publication()
    {
        Event e = EventReading.Read("Peru severed diplomatic relations with Fiji.").Events[0];
        Assert.Null(e.When?.Interval?.Earliest);
    }

    [Fact]
    public void The_rule_that_fired_is_named_by_file_and_line()
    {
        Event e = EventReading.Read("Peru severed diplomatic relations with Fiji.").Events[0];
        Assert.Matches(@"^events/relations\.yaml:\d+$", e.Rule);
    }

    [Fact]
    public void Ids_do_not_change_from_one_reading_to_the_next_and_differ_between_events()
    {
        const string text = "Peru severed relations with Fiji. Austria closed its embassy in Belarus.";
        string[] first = [.. EventReading.Read(text).Events.Select(e => e.Id)], second = [.. EventReading.Read(text).Events.Select(e => e.Id)];
        Assert.Equal(first, second);
        Assert.Equal(first.Length, first.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_host_states_law_is_a_rule_with_its_strength()
    {
        var rules = EventReading.Read("According to Danish law, votes must be cast at diplomatic missions.").Rules;
        Assert.Contains(rules, r => r is { State: "DNK", Strength: "must" });
    }

    [Fact]
    public void A_quantity_keeps_its_unit_and_whether_it_is_exact()
    {
        var quantities = EventReading.Read("About 4,000 Ghanaian citizens live in Norway.").Quantities;
        Quantity q = Assert.Single(quantities);
        Assert.Equal((4000L, true), (q.Value!.Value, q.Approximate));
        Assert.Contains("citizens", q.Unit, StringComparison.Ordinal);
    }

    [Fact]
    public void Thousands_are_bounds_and_no_number()
    {
        Quantity q = Assert.Single(EventReading.Read("Thousands of Ghanaians live in Norway.").Quantities);
        Assert.Null(q.Value);
        Assert.Equal((1000L, 9999L), (q.Min!.Value, q.Max!.Value));
    }
}
