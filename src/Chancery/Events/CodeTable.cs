using Chancery.Lexicon;

namespace Chancery.Events;

/// <summary>
/// What PLOVER category, mode and contexts a CAMEO code has, and which code an act gets when it is only intended, asked for, demanded, refused
/// or threatened (<c>lexicon/events/codes.yaml</c>). Codes are looked up by their longest known prefix.
/// </summary>
internal sealed class CodeTable
{
    private readonly Dictionary<string, (string? Plover, string? Mode, string[] Contexts)> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string>> _composed = new(StringComparer.Ordinal);

    public CodeTable(LexiconFiles files)
    {
        const string path = "events/codes.yaml";
        if (!files.Paths.Contains(path, StringComparer.Ordinal)) return;
        LexiconNode root = LexiconNode.Read(files, path);
        root.Only("codes", "composed");
        foreach (var (code, node) in root["codes"]!.Entries)
        {
            string[] parts = [.. node.Items.Select(i => i.Text)];
            _codes[code] = (Name(parts, 0), Name(parts, 1), parts.Length > 2 ? parts[2..] : []);
        }

        foreach (var (code, node) in root["composed"]!.Entries)
        {
            node.Only("intend", "appeal", "demand", "refuse", "threaten");
            _composed[code] = node.Entries.ToDictionary(e => e.Key, e => e.Value.Text, StringComparer.Ordinal);
        }
    }

    public string? Plover(string? cameo) => Find(_codes, cameo).Plover;

    public string? Mode(string? cameo) => Find(_codes, cameo).Mode;

    public IReadOnlyList<string> Contexts(string? cameo) => Find(_codes, cameo).Contexts ?? [];

    /// <summary>True when the act harms: intending it is a threat, not an agreement.</summary>
    public bool IsHostile(string? cameo) => Find(_composed, cameo) is { } c && !c.ContainsKey("intend") && c.ContainsKey("threaten");

    /// <summary>The code of intending, asking for, demanding, refusing or threatening the act, or null when there is none.</summary>
    public string? Composed(string? cameo, string kind)
    {
        if (Find(_composed, cameo) is not { } codes) return null;
        if (kind == "intend" && !codes.ContainsKey(kind)) kind = "threaten";
        return codes.GetValueOrDefault(kind);
    }

    private static string? Name(string[] parts, int i) => i < parts.Length && parts[i] is not ("" or "-") ? parts[i] : null;

    private static T? Find<T>(Dictionary<string, T> table, string? code)
    {
        for (int n = code?.Length ?? 0; n >= 2; n--)
        {
            if (table.TryGetValue(code![..n], out T? found)) return found;
        }

        return default;
    }
}
