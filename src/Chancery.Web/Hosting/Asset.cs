using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Chancery.Web.Hosting;

/// <summary>Style and script as they travel inside the assembly; the address carries a hash of the content, so that a browser may keep them.</summary>
public sealed record Asset(string Address, string ContentType, byte[] Content)
{
    /// <summary>All style files, in the order of their names, as one.</summary>
    public static Asset Style { get; } = Load("css", "text/css; charset=utf-8");

    public static Asset Script { get; } = Load("js", "text/javascript; charset=utf-8");

    public static Asset Mark { get; } = Load("svg", "image/svg+xml");

    public string Text => Encoding.UTF8.GetString(Content);

    private static Asset Load(string extension, string type)
    {
        Assembly assembly = typeof(Asset).Assembly;
        using var all = new MemoryStream();
        foreach (string name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("assets/", StringComparison.Ordinal) && n.EndsWith("." + extension, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using Stream file = assembly.GetManifestResourceStream(name)!;
            file.CopyTo(all);
        }

        byte[] content = all.ToArray();
        string hash = Convert.ToHexStringLower(SHA256.HashData(content))[..12];
        return new($"/assets/{hash}.{extension}", type, content);
    }
}
