using System.Globalization;
using Chancery.Calendar;
using Chancery.Lexicon;
using NodaTime;

namespace Chancery.Times.Values;

/// <summary>The named occasions of <c>lexicon/fixtures.yaml</c>, reckoned for a year by their rule.</summary>
internal sealed class Fixtures
{
    private readonly Dictionary<string, Fixture> _byId = new(StringComparer.Ordinal);

    public Fixtures(LexiconFiles files)
    {
        foreach (LexiconNode node in LexiconNode.Read(files, "fixtures.yaml").Items) _byId.Add(node.Required("id"), Read(node));
    }

    /// <summary>The days of the occasion in a year, or of its n-th holding; null where it has none then.</summary>
    public (Days Days, Grain Grain)? Find(string id, int year, int? number)
    {
        if (!_byId.TryGetValue(id, out var fixture)) return null;
        if (fixture.SessionFirst is { } first)
        {
            int opens = number is { } n ? first + n : year;
            return opens is < 1 or > 9990 ? null : (new(new(opens, fixture.Month, 1), Grains.Last(new(opens + 1, fixture.Month, 1), Grain.Month)), Grain.Month);
        }

        if (fixture.Only is { } only) return (Days.One(only), Grain.Day);
        if (year is < 1 or > 9990 || (fixture.Every > 1 && year % fixture.Every != 0)) return null;
        return (Days.One(fixture.In(year).PlusDays(fixture.Plus)), Grain.Day);
    }

    private static Fixture Read(LexiconNode node)
    {
        node.Only("id", "names", "date", "nth", "easter", "day", "session", "plus", "every");
        var fixture = new Fixture { Plus = Number(node["plus"]) ?? 0, Every = Number(node["every"]) ?? 1 };
        if (node["session"] is { } session) return fixture with { SessionFirst = Number(session["first"]), Month = Number(session["month"]) ?? 1 };
        if (node.Optional("day") is { } day) return fixture with { Only = EdtfInterval.Parse(day).Earliest };
        if (node.Optional("date") is { } date) return fixture with { Month = int.Parse(date[..2], CultureInfo.InvariantCulture), Day = int.Parse(date[3..], CultureInfo.InvariantCulture) };
        if (node["easter"] is { } easter) return fixture with { Easter = true, Plus = Number(easter) ?? 0 };
        int[] nth = [.. (node["nth"] ?? throw node.Error("a fixture has date, nth, easter, day or session")).Items.Select(i => Number(i)!.Value)];
        return fixture with { Nth = nth[0], Weekday = (IsoDayOfWeek)nth[1], Month = nth[2] };
    }

    private static int? Number(LexiconNode? node) => node is null ? null
        : int.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int n) ? n : throw node.Error("a number is expected here");

    private sealed record Fixture
    {
        public int Plus { get; init; }

        public int Every { get; init; } = 1;

        public int? SessionFirst { get; init; }

        public LocalDate? Only { get; init; }

        public int Month { get; init; }

        public int Day { get; init; }

        public bool Easter { get; init; }

        public int Nth { get; init; }

        public IsoDayOfWeek Weekday { get; init; }

        public LocalDate In(int year)
        {
            if (Easter) return EasterSunday(year);
            if (Nth == 0) return new(year, Month, Day);
            var first = new LocalDate(year, Month, 1);
            var day = first.With(DateAdjusters.NextOrSame(Weekday)).PlusDays((Nth - 1) * 7);
            return Nth > 0 ? day : first.PlusMonths(1).With(DateAdjusters.Previous(Weekday)).PlusDays((Nth + 1) * 7);
        }

        /// <summary>Gregorian Easter by the anonymous algorithm ("Butcher's", Nature, 1876).</summary>
        private static LocalDate EasterSunday(int year)
        {
            int a = year % 19, b = year / 100, c = year % 100;
            int h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
            int l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
            int m = (a + (11 * h) + (22 * l)) / 451;
            int n = h + l - (7 * m) + 114;
            return new(year, n / 31, (n % 31) + 1);
        }
    }
}
