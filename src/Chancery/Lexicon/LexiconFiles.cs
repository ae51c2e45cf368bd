using System.Collections.Concurrent;
using System.Reflection;

namespace Chancery.Lexicon;

/// <summary>
/// The plain-text knowledge, by file: the copy that travels inside this assembly, or an edited folder's.
/// Paths are relative to <c>lexicon/</c>, with forward slashes; <see cref="Paths"/> are in ordinal order.
/// </summary>
public sealed class LexiconFiles
{
    private readonly Dictionary<string, Func<TextReader>> _files;
    private readonly ConcurrentDictionary<Type, Lazy<object>> _lists = new();

    private LexiconFiles(Dictionary<string, Func<TextReader>> files) => _files = files;

    /// <summary>The knowledge this build carries.</summary>
    public static LexiconFiles Embedded { get; } = FromAssembly();

    public IEnumerable<string> Paths => _files.Keys.Order(StringComparer.Ordinal);

    /// <summary>Knowledge given as path and text, for an edited copy or a test.</summary>
    public static LexiconFiles FromTexts(IEnumerable<KeyValuePair<string, string>> texts) =>
        new(texts.ToDictionary(t => t.Key, t => (Func<TextReader>)(() => new StringReader(t.Value)), StringComparer.Ordinal));

    /// <exception cref="LexiconException">There is no such file.</exception>
    public TextReader Open(string path) =>
        _files.TryGetValue(path, out var open) ? open() : throw new LexiconException(path, 0, "there is no such file in the lexicon");

    /// <summary>All files below <paramref name="folder"/>, in ordinal order.</summary>
    public IEnumerable<string> Under(string folder) => Paths.Where(p => p.StartsWith(folder + "/", StringComparison.Ordinal));

    /// <summary>A list read from these files: every step that asks for it gets the same one, since it never changes.</summary>
    internal T Once<T>(Func<T> read)
        where T : class =>
        (T)_lists.GetOrAdd(typeof(T), _ => new(() => read())).Value;

    private static LexiconFiles FromAssembly()
    {
        const string prefix = "lexicon/";
        Assembly assembly = typeof(LexiconFiles).Assembly;
        return new(assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(n => n[prefix.Length..], n => (Func<TextReader>)(() => new StreamReader(assembly.GetManifestResourceStream(n)!)), StringComparer.Ordinal));
    }
}
