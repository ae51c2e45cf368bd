using System.Text.RegularExpressions;
using Chancery.Tests.Support;
using Xunit;

namespace Chancery.Tests.Architecture;

/// <summary>How the code of the house is kept: small files, one public type in each, no path of anybody's machine.</summary>
public partial class HouseTests
{
    private const int MostLines = 300;

    public static TheoryData<string> Folders => ["src", "tools", "tests", "eval"];

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_file_is_longer_than_three_hundred_lines(string folder) =>
        Assert.Empty(Repository.Sources(folder).Where(f => File.ReadLines(f).Count() > MostLines).Select(Short));

    [Fact]
    public void One_public_type_a_file() =>
        Assert.Empty(Repository.Sources("src").Where(f => PublicType().Count(File.ReadAllText(f)) > 1).Select(Short));

    [Fact]
    public void A_file_is_named_after_its_public_type() =>
        Assert.Empty(from file in Repository.Sources("src")
                     let type = PublicType().Match(File.ReadAllText(file))
                     where type.Success && Path.GetFileNameWithoutExtension(file).Split('.')[0] != type.Groups["name"].Value
                     select $"{Short(file)} holds {type.Groups["name"].Value}");

    private static string Short(string file) => Path.GetRelativePath(Repository.Root, file);

    [GeneratedRegex(@"^public (?:(?:static|sealed|abstract|readonly|partial|unsafe|ref) )*(?:record struct|record class|record|class|struct|interface|enum|delegate \S+) (?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex PublicType();
}
