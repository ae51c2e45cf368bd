using System.Collections.Frozen;

namespace Chancery.Web.Views;

/// <summary>
/// How a value is drawn: five tones, each with its own fill, pattern and mark, so that colour is never the only sign.
/// A value that is not listed is plain: the word itself always stands beside the tone.
/// </summary>
internal static class Tone
{
    public const string Good = "good", Bad = "bad", Wait = "wait", Plain = "plain", None = "none";

    private static readonly FrozenDictionary<string, string> Tones = new (string Tone, string[] Values)[]
    {
        (Good, ["recognised", "established", "resumed", "open", "ambassador", "granted", "access granted", "permitted", "held", "released", "answered", "in force", "lifted", "leaders", "ministerial", "visit"]),
        (Bad, ["severed", "closed", "withdrawn", "not", "not recognised", "denied", "refused", "detained", "denounced", "imposed", "evacuated", "none"]),
        (Wait, ["suspended", "awaiting", "requested", "reopening", "limited", "arranged elsewhere", "chargé", "chargé d'affaires", "chargé a.i.", "interests section", "never established"]),
        (None, ["not stated"]),
    }.SelectMany(t => t.Values.Select(v => KeyValuePair.Create(v, t.Tone))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static string Of(string value) => Tones.TryGetValue(value, out string? tone) ? tone : Plain;
}
