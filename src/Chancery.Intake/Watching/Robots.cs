using System.Globalization;

namespace Chancery.Intake.Watching;

/// <summary>What a host's robots.txt allows this reader (RFC 9309): the longest rule that fits decides, a tie allows.</summary>
internal sealed class Robots
{
    private readonly List<(string Path, bool Allowed)> _rules = [];

    public static Robots AllowAll { get; } = new();

    public TimeSpan? Delay { get; private set; }

    public static Robots Parse(string text, string agent)
    {
        var own = new Robots();
        var all = new Robots();
        bool named = false;
        List<Robots> open = [];
        bool agents = false;
        foreach (string raw in text.Split('\n').Take(5000))
        {
            string line = raw.Split('#')[0].Trim();
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0) continue;
            string key = line[..colon].Trim().ToLowerInvariant(), value = line[(colon + 1)..].Trim();
            if (key == "user-agent")
            {
                if (!agents) open = [];
                agents = true;
                if (value == "*") open.Add(all);
                else if (value.Length > 0 && agent.Contains(value, StringComparison.OrdinalIgnoreCase))
                {
                    open.Add(own);
                    named = true;
                }

                continue;
            }

            agents = false;
            foreach (Robots group in open) group.Add(key, value);
        }

        return named ? own : all;
    }

    public bool Allows(string path)
    {
        var best = (Length: -1, Allowed: true);
        foreach (var (rule, allowed) in _rules)
        {
            if (Fits(rule, path) && (rule.Length > best.Length || (rule.Length == best.Length && allowed))) best = (rule.Length, allowed);
        }

        return best.Allowed;
    }

    private void Add(string key, string value)
    {
        if (key is "allow" or "disallow" && value.Length is > 0 and < 2000) _rules.Add((value, key == "allow"));
        else if (key == "crawl-delay" && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds)) Delay = TimeSpan.FromSeconds(Math.Min(seconds, 120));
    }

    /// <summary>A rule with * for anything and $ for the end; each star is tried once from the left, so the time is linear.</summary>
    private static bool Fits(string rule, string path)
    {
        bool whole = rule.EndsWith('$');
        string[] parts = (whole ? rule[..^1] : rule).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal)) return false;
        int at = parts[0].Length;
        foreach (string part in parts.AsSpan(1))
        {
            int found = path.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + part.Length;
        }

        return !whole || at == path.Length || (parts.Length > 1 && path.EndsWith(parts[^1], StringComparison.Ordinal));
    }
}
