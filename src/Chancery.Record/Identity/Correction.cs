using Chancery.Calendar;
using Chancery.Events;
using Chancery.Record.Store;

namespace Chancery.Record.Identity;

/// <summary>Applies <c>correct ID field=value</c> to an event: its <c>type</c>, <c>status</c> or <c>when</c>. The reader's own result stays in the file.</summary>
internal static class Correction
{
    /// <exception cref="ArgumentException">The field or value cannot be understood.</exception>
    public static void Check(string value) => Apply(new Event { Id = "", Type = "", Predicate = default, Status = EventStatus.Happened, Rule = "" }, value);

    public static RecordedArticle Apply(RecordedArticle article, Rulings rulings)
    {
        if (rulings.InForce.All(d => d.Verb != "correct")) return article;
        var events = article.Reading.Events.ToArray();
        for (int i = 0; i < events.Length; i++)
            foreach (Decision d in rulings.CorrectionsOf(events[i].Id))
                events[i] = Apply(events[i], d.Value!) with { Why = [.. events[i].Why, $"corrected by {d.By}: {d.Value}, because {d.Because}"] };
        return article with { Reading = article.Reading with { Events = events } };
    }

    private static Event Apply(Event e, string value)
    {
        int cut = value.IndexOf('=', StringComparison.Ordinal);
        string field = value[..cut], to = value[(cut + 1)..];
        return field switch
        {
            "type" => e with { Type = to },
            "status" when Enum.TryParse(to, ignoreCase: true, out EventStatus status) && Enum.IsDefined(status) => e with { Status = status },
            "when" when EdtfInterval.TryParse(to, out var when) => e with { When = new(when, null, ["by decision"]) },
            "status" => throw new ArgumentException($"'{to}' is no status.", nameof(value)),
            "when" => throw new ArgumentException($"'{to}' is no EDTF date.", nameof(value)),
            _ => throw new ArgumentException($"'{field}' cannot be corrected; type, status and when can.", nameof(value)),
        };
    }
}
