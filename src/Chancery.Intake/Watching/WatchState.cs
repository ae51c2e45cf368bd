using System.Text.Json;

namespace Chancery.Intake.Watching;

/// <summary>What has been seen of each source, kept in a small JSON file so that a stopped watch goes on where it was.</summary>
public sealed class WatchState
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true };

    private readonly string? _path;
    private readonly Dictionary<string, WatchedFeed> _feeds;

    private WatchState(string? path, Dictionary<string, WatchedFeed> feeds) => (_path, _feeds) = (path, feeds);

    /// <summary>A state kept in memory alone.</summary>
    public static WatchState Fresh() => new(null, new(StringComparer.Ordinal));

    /// <summary>The state in the file, or a fresh one where there is no file yet.</summary>
    /// <exception cref="InvalidDataException">The file is no state of a watch.</exception>
    public static WatchState Open(string path)
    {
        if (!File.Exists(path)) return new(path, new(StringComparer.Ordinal));
        try
        {
            return new(path, JsonSerializer.Deserialize<Dictionary<string, WatchedFeed>>(File.ReadAllText(path)) ?? new(StringComparer.Ordinal));
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path} is no state of a watch (line {e.LineNumber + 1}); name another file or remove it.", e);
        }
    }

    public WatchedFeed Of(string source) => _feeds.TryGetValue(source, out WatchedFeed? feed) ? feed : new WatchedFeed();

    /// <summary>Keeps what is now known of a source; the file is replaced whole, so that a stop at any moment leaves the old or the new.</summary>
    public void Keep(string source, WatchedFeed feed)
    {
        _feeds[source] = feed;
        if (_path is null) return;
        string draft = _path + ".new";
        File.WriteAllText(draft, JsonSerializer.Serialize(_feeds.OrderBy(f => f.Key, StringComparer.Ordinal).ToDictionary(), Format));
        File.Move(draft, _path, overwrite: true);
    }
}
