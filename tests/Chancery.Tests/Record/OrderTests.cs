using System.Globalization;
using Chancery.Events;
using Chancery.Record;
using Chancery.Record.Store;
using Xunit;
using Reading = Chancery.Resolution.Reading;

namespace Chancery.Tests.Record;

/// <summary>The same articles and decisions in any order and batching give the same record, byte for byte; reading again changes nothing.</summary>
public class OrderTests
{
    private static readonly Provenance _made = new("reader", "lexicon", "model");

    [Fact]
    public void Twenty_orders_and_batchings_of_fifty_articles_give_one_dump()
    {
        Reading[] articles = Articles();
        string first = Dump(articles, batch: 50);
        Assert.Contains("\"kind\":\"disagreement\"", first, StringComparison.Ordinal);
        for (int seed = 1; seed <= 20; seed++)
        {
            var random = new Random(seed);
            Reading[] shuffled = [.. articles];
            random.Shuffle(shuffled);
            Assert.Equal(first, Dump(shuffled, batch: random.Next(1, 20)));
        }
    }

    [Fact]
    public void Reading_again_changes_nothing()
    {
        using RecordFile record = RecordFile.InMemory();
        record.Add(Articles(), _made);
        string once = Dump(record);
        AddResult again = record.Add(Articles().Reverse(), _made);
        Assert.Equal(new AddResult(0, 50, 0), again);
        Assert.Equal(once, Dump(record));
    }

    [Fact]
    public void Two_copies_of_one_text_under_two_names_go_by_the_name_that_sorts_first()
    {
        Reading a = new ArticleBuilder("a", "2020-01-02", "Courier", "Peru met Kenya .").Event("meeting.leaders", "met", ["PER", "KEN"]).Build();
        Reading b = a with { Article = a.Article with { Id = "b" } };
        Assert.Equal(Dump([a, b], 1), Dump([b, a], 1));
    }

    private static string Dump(IEnumerable<Reading> articles, int batch)
    {
        using RecordFile record = RecordFile.InMemory();
        foreach (Reading[] some in articles.Chunk(batch)) record.Add(some, _made, "2030-01-01T00:00:00Z");
        return Dump(record);
    }

    private static string Dump(RecordFile record)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        record.Dump(text);
        return text.ToString();
    }

    /// <summary>Fifty reports on four pairs: breaks, meetings on near and far days, calls, expulsions, denials, spellings that vary.</summary>
    private static Reading[] Articles()
    {
        string[][] pairs = [["PER", "KEN"], ["KEN", "NOR"], ["NOR", "PER"], ["CHL", "GHA"]];
        string[] types = ["relations.severed", "meeting.ministerial", "contact.phone", "diplomats.expelled", "mission.closed", "talks.expert_level"];
        var random = new Random(7);
        return [.. Enumerable.Range(0, 50).Select(i =>
        {
            string[] pair = pairs[random.Next(pairs.Length)];
            string type = types[random.Next(types.Length)];
            string name = random.Next(2) == 0 ? "Omar Husseini" : "Omar Hosseini";
            string? day = random.Next(4) == 0 ? null : $"2021-0{random.Next(1, 4)}-1{random.Next(0, 9)}";
            EventStatus status = random.Next(5) == 0 ? EventStatus.Denied : EventStatus.Happened;
            return new ArticleBuilder($"article-{i}", $"2021-04-{10 + random.Next(15)}", $"Outlet {i % 7}", $"Number {i} : {pair[0]} did it to {pair[1]} , said {name} .", "Nothing else is known .")
                .Person(name, name, pair[0], "spokesperson")
                .Said(name, $"{pair[0]} did it to {pair[1]}", "2021-04-09")
                .Event(type, "did it", [pair[0]], type.StartsWith('m') || type.StartsWith('t') ? [] : [pair[1]], day, status, type.StartsWith('m') || type.StartsWith('t') ? [("party", pair[1])] : null, said: 0)
                .Build();
        })];
    }
}
