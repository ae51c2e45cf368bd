using System.Xml.Linq;
using Chancery.Tests.Support;
using Xunit;

namespace Chancery.Tests.Architecture;

/// <summary>The arrows of the design: which project knows which, and which folder uses which.</summary>
public class ArrowTests
{
    private static readonly Dictionary<string, string[]> _allowed = new(StringComparer.Ordinal)
    {
        ["Chancery.Language"] = [],
        ["Chancery"] = ["Chancery.Language"],
        ["Chancery.Intake"] = ["Chancery"],
        ["Chancery.Record"] = ["Chancery"],
        ["Chancery.Fleet"] = ["Chancery.Record"],
        ["Chancery.Web"] = ["Chancery.Record"],
        ["Chancery.Cli"] = ["Chancery.Intake", "Chancery.Fleet", "Chancery.Web"],
        ["Chancery.Training"] = ["Chancery.Language"],
    };

    // Each folder may use those before it in its own list.
    private static readonly Dictionary<string, string[]> _steps = new(StringComparer.Ordinal)
    {
        ["Chancery"] = ["Calendar", "Lexicon", "Articles", "Times", "Actors", "Statements", "Events", "Resolution", "Annotation"],
        ["Chancery.Record"] = ["Store", "Identity", "Dating", "Origins", "Stories", "Disagreements", "Relations", "Decisions", "Queries", "Exports"],
    };

    public static TheoryData<string> Projects => [.. _allowed.Keys];

    public static TheoryData<string> Stepped => [.. _steps.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_knows_only_those_the_design_lets_it_know(string project)
    {
        string file = Repository.Sources("src", "*.csproj").Concat(Repository.Sources("tools", "*.csproj"))
            .Single(f => Path.GetFileNameWithoutExtension(f) == project);
        var known = XDocument.Load(file).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));
        Assert.Empty(known.Except(_allowed[project], StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Stepped))]
    public void A_folder_uses_only_the_folders_before_it(string project)
    {
        string[] steps = _steps[project];
        var wrong = new List<string>();
        foreach (string file in Repository.Sources("src/" + project))
        {
            string folder = Path.GetRelativePath(Repository.PathTo("src", project), file).Split('/')[0];
            int at = Array.IndexOf(steps, folder);
            if (folder.EndsWith(".cs", StringComparison.Ordinal)) continue;
            Assert.True(at >= 0, $"src/{project}/{folder} is no folder of the design.");
            string source = File.ReadAllText(file);
            wrong.AddRange(from later in steps[(at + 1)..]
                           where source.Contains($"using {project}.{later};", StringComparison.Ordinal) || source.Contains($"using {project}.{later}.", StringComparison.Ordinal)
                           select $"{Path.GetRelativePath(Repository.Root, file)} uses {later}");
        }

        Assert.Empty(wrong);
    }
}
