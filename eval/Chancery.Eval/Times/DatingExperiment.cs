using System.Text.Json;
using Chancery.Articles;
using NodaTime.Text;
using Reading = Chancery.Resolution.Reading;

namespace Chancery.Eval.Times;

/// <summary><c>times dating FILE</c>: dates each article with its date withheld; how often the interval stated holds the true day, and how narrow it is.</summary>
internal static class DatingExperiment
{
    public static void Run(string file, Func<Article, Reading> read)
    {
        int all = 0, stated = 0, right = 0, day = 0, week = 0, month = 0, year = 0;
        foreach (string line in File.ReadLines(file))
        {
            using var json = JsonDocument.Parse(line);
            if (!json.RootElement.TryGetProperty("date", out var date)) continue;
            all++;
            Reading reading = read(TimesCommand.ArticleOf(json.RootElement, dated: false));
            if (reading.Published.Interval is not { } interval) continue;
            stated++;
            bool holds = interval.Contains(LocalDatePattern.Iso.Parse(date.GetString()![..10]).Value);
            if (holds) right++;
            else Console.Error.WriteLine($"{reading.Article.Id}\t{interval.Text}\t{string.Join(" | ", reading.Published.Why)}");
            int days = interval.Days ?? int.MaxValue;
            if (days <= 1) day++;
            if (days <= 7) week++;
            if (days <= 31) month++;
            if (days <= 366) year++;
        }

        Console.WriteLine($"articles {all}  stated {stated}  hold the true day {right} = {TimesCommand.Share(right, stated)}");
        Console.WriteLine($"of all: a day {TimesCommand.Share(day, all)}  a week or less {TimesCommand.Share(week, all)}  a month or less {TimesCommand.Share(month, all)}  a year or less {TimesCommand.Share(year, all)}");
    }
}
