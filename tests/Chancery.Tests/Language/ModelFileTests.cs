using Chancery.Language;
using Chancery.Language.Models;
using Xunit;

namespace Chancery.Tests.Language;

public sealed class ModelFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains("nowhere.chancery", Assert.Throws<ModelFileException>(() => Analyzer.Load("nowhere.chancery")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("This is a letter to the editor, long enough to hold a header but no model at all.")]
    public void A_foreign_file_is_refused(string contents)
    {
        File.WriteAllText(_path, contents);
        Assert.Contains("no Chancery model", Assert.Throws<ModelFileException>(() => Analyzer.Load(_path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_byte_anywhere_is_noticed()
    {
        var shipped = File.ReadAllBytes(Analyzer.ShippedModelPath);
        for (var at = 0; at < shipped.Length; at += shipped.Length / 13)
        {
            var damaged = (byte[])shipped.Clone();
            damaged[at] ^= 0x40;
            File.WriteAllBytes(_path, damaged);
            Assert.Throws<ModelFileException>(() => Analyzer.Load(_path));
        }
    }

    [Fact]
    public void A_file_cut_short_or_of_another_version_says_so()
    {
        var shipped = File.ReadAllBytes(Analyzer.ShippedModelPath);
        File.WriteAllBytes(_path, shipped[..^100]);
        Assert.Contains("cut short", Assert.Throws<ModelFileException>(() => Analyzer.Load(_path)).Message, StringComparison.Ordinal);
        shipped[8]++;
        File.WriteAllBytes(_path, shipped);
        Assert.Contains("version", Assert.Throws<ModelFileException>(() => Analyzer.Load(_path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sound_container_without_a_network_says_what_is_missing()
    {
        var writer = new ModelFileWriter();
        writer.AddLines("manifest", ["language en"]);
        File.WriteAllBytes(_path, writer.ToArray());
        Assert.Contains("lacks the section", Assert.Throws<ModelFileException>(() => Analyzer.Load(_path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sections_come_back_as_written_and_aligned()
    {
        var writer = new ModelFileWriter();
        writer.Add<int>("numbers", [3, 1, 4]);
        writer.AddLines("words", ["côte", "ivoire"]);
        File.WriteAllBytes(_path, writer.ToArray());
        using var file = ModelFile.Open(_path);
        Assert.Equal([3, 1, 4], file.Section<int>("numbers").ToArray());
        Assert.Equal(["côte", "ivoire"], file.Lines("words"));
        Assert.Equal(64, file.Hash.Length);
    }
}
