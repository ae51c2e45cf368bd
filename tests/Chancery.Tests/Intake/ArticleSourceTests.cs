using System.Text;
using Chancery.Intake;
using Chancery.Lexicon;
using Xunit;

namespace Chancery.Tests.Intake;

public sealed class ArticleSourceTests : IDisposable
{
    private const string Story = "Kenya’s ambassador to Chile said on Monday that the two sides would talk again.";

    private readonly string _folder = Directory.CreateTempSubdirectory("chancery-intake-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Put(string name, byte[] bytes)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private string Put(string name, string text) => Put(name, Encoding.UTF8.GetBytes(text));

    private static List<IntakeItem> Read(params string[] arguments) => [.. new ArticleSource(LexiconFiles.Embedded).Read(arguments)];

    private static string Only(List<IntakeItem> items) => Assert.Single(items).Article!.Text;

    [Fact]
    public void A_file_in_any_usual_encoding_gives_the_same_text()
    {
        string plain = Story.Replace("’", "é");
        Assert.Equal(plain, Only(Read(Put("utf8.txt", plain))));
        Assert.Equal(plain, Only(Read(Put("bom.txt", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(plain)]))));
        Assert.Equal(plain, Only(Read(Put("utf16.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(plain)]))));
        Assert.Equal(plain, Only(Read(Put("utf16-unmarked.txt", Encoding.Unicode.GetBytes(plain)))));
        Assert.Equal(plain, Only(Read(Put("utf16be.txt", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(plain)]))));
        Assert.Equal(plain, Only(Read(Put("latin.txt", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(plain)))));
        Assert.Equal(Story, Only(Read(Put("quotes1252.txt", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Story)))));
    }

    [Fact]
    public void What_cannot_be_read_is_reported_and_the_rest_goes_on()
    {
        string empty = Put("a.txt", ""), binary = Put("b.txt", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13, 1, 2, 3]), good = Put("c.txt", Story);
        List<IntakeItem> items = Read(empty, binary, Path.Combine(_folder, "missing.txt"), good);
        Assert.Equal([empty, binary, Path.Combine(_folder, "missing.txt"), null], items.Select(i => i.Error?.Path));
        Assert.Contains("empty", items[0].Error!.Message, StringComparison.Ordinal);
        Assert.Contains("no text", items[1].Error!.Message, StringComparison.Ordinal);
        Assert.Contains("no such file", items[2].Error!.Message, StringComparison.Ordinal);
        Assert.Equal(good, items[3].Article!.Id);
    }

    [Fact]
    public void A_broken_line_of_jsonl_is_named_by_its_number()
    {
        string path = Put("set.jsonl", "{\"id\":\"one\",\"text\":\"First.\"}\n{\"id\":\"two\",\n\n[1]\n{\"id\":\"five\"}\n{\"text\":\"Last.\",\"published\":\"2012-09-07\"}");
        List<IntakeItem> items = Read(path);
        Assert.Equal([0L, 2, 4, 5, 0], items.Select(i => i.Error?.Line ?? 0));
        Assert.Equal(["one", path + "#6"], items.Where(i => i.Article is not null).Select(i => i.Article!.Id));
        Assert.Equal("metadata", items[^1].Article!.Published!.Basis);
    }

    [Fact]
    public void A_file_above_the_bound_ends_in_an_error_that_names_it()
    {
        string path = Put("big.txt", new string('a', 4096));
        IntakeItem item = Assert.Single(new ArticleSource(LexiconFiles.Embedded, largestArticle: 1024).ReadFile(path));
        Assert.Equal(path, item.Error!.Path);
        string lines = Put("big.jsonl", "{\"text\":\"" + new string('a', 4096) + "\"}\n{\"text\":\"Short.\"}");
        List<IntakeItem> items = [.. new ArticleSource(LexiconFiles.Embedded, largestArticle: 1024).ReadFile(lines)];
        Assert.Equal(1, items[0].Error!.Line);
        Assert.Equal("Short.", items[1].Article!.Text);
    }

    [Fact]
    public void Folders_and_globs_come_in_ordinal_order()
    {
        Put("n/b.txt", "B."); Put("n/a.txt", "A."); Put("n/deep/c.txt", "C."); Put("n/.hidden.txt", "H."); Put("n/image.png", [1, 2, 3]);
        string folder = Path.Combine(_folder, "n");
        Assert.Equal(["A.", "B.", "C."], Read(folder).Select(i => i.Article!.Text));
        Assert.Equal(["A.", "B."], Read(folder + "/*.txt").Select(i => i.Article!.Text));
        Assert.Equal(["A.", "B.", "C."], Read(folder + "/**/*.txt").Select(i => i.Article!.Text));
        Assert.Contains("no file matches", Assert.Single(Read(folder + "/*.rtf")).Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_read_once_and_its_kind_is_told_from_its_bytes()
    {
        var source = new ArticleSource(LexiconFiles.Embedded);
        List<IntakeItem> items = [.. source.Read(["-", "-"], () => new MemoryStream(Encoding.UTF8.GetBytes("{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n")))];
        Assert.Equal(["One.", "Two."], items.Select(i => i.Article!.Text));
    }

    [Fact]
    public void A_folder_without_permission_is_named()
    {
        if (OperatingSystem.IsWindows()) return;
        if (Environment.UserName == "root") Assert.Skip("needs a user whom permissions bind");
        string folder = Directory.CreateDirectory(Path.Combine(_folder, "closed")).FullName;
        File.SetUnixFileMode(folder, UnixFileMode.None);
        Assert.Contains("no permission", Assert.Single(Read(folder)).Error!.Message, StringComparison.Ordinal);
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
