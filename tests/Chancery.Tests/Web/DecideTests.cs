using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Chancery.Tests.Web;

/// <summary>Decisions come from these pages' own forms, on this machine, and from nowhere else.</summary>
public partial class DecideTests
{
    [Fact]
    public async Task A_decision_is_taken_down_and_seen()
    {
        await using PageServer server = await PageServer.StartAsync();
        string path = "/event/" + server.Record.Queries.Timeline("KEN", "PER").Events[0].Id;
        using HttpResponseMessage answer = await server.Client.PostAsync(new Uri("/decide", UriKind.Relative), await FormAsync(server, path));
        Assert.Equal((HttpStatusCode.Redirect, path), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        Assert.Contains("two papers agree", await server.GetAsync(path), StringComparison.Ordinal);
        Assert.Equal("Ana", Assert.Single(server.Record.Queries.Decisions()).By);
    }

    [Theory]
    [InlineData("token", "0000")]
    [InlineData("token", "")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task A_form_from_elsewhere_is_refused(string what, string value)
    {
        await using PageServer server = await PageServer.StartAsync();
        var form = await FieldsAsync(server, "/event/" + server.Record.Queries.Timeline("KEN", "PER").Events[0].Id);
        using var post = new HttpRequestMessage(HttpMethod.Post, new Uri("/decide", UriKind.Relative));
        if (what == "token") form["token"] = value;
        else post.Headers.Add(what, value);
        post.Content = new FormUrlEncodedContent(form);
        using HttpResponseMessage answer = await server.Client.SendAsync(post);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(server.Record.Queries.Decisions());
    }

    [Theory]
    [InlineData("because", " ")]
    [InlineData("by", "")]
    [InlineData("verb", "delete")]
    [InlineData("id", "no-such-id")]
    public async Task A_decision_that_lacks_something_says_what(string field, string value)
    {
        await using PageServer server = await PageServer.StartAsync();
        var form = await FieldsAsync(server, "/event/" + server.Record.Queries.Timeline("KEN", "PER").Events[0].Id);
        form[field] = value;
        using HttpResponseMessage answer = await server.Client.PostAsync(new Uri("/decide", UriKind.Relative), new FormUrlEncodedContent(form));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(server.Record.Queries.Decisions());
    }

    [Fact]
    public async Task A_read_only_record_has_no_form_and_takes_no_decision()
    {
        await using PageServer server = await PageServer.StartAsync(mayDecide: false);
        string path = "/event/" + server.Record.Queries.Timeline("KEN", "PER").Events[0].Id;
        Assert.DoesNotContain("/decide", await server.GetAsync(path), StringComparison.Ordinal);
        using HttpResponseMessage answer = await server.Client.PostAsync(new Uri("/decide", UriKind.Relative), new FormUrlEncodedContent([]));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_foreign_name_for_this_machine_is_not_answered()
    {
        await using PageServer server = await PageServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
        request.Headers.Host = "evil.example";
        using HttpResponseMessage answer = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task Nobody_is_sent_elsewhere(string back)
    {
        await using PageServer server = await PageServer.StartAsync();
        using HttpResponseMessage answer = await server.Client.GetAsync(new Uri("/theme/dark?back=" + Uri.EscapeDataString(back), UriKind.Relative));
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    private static async Task<FormUrlEncodedContent> FormAsync(PageServer server, string path) => new(await FieldsAsync(server, path));

    private static async Task<Dictionary<string, string>> FieldsAsync(PageServer server, string path)
    {
        var fields = Hidden().Matches(await server.GetAsync(path)).ToDictionary(m => m.Groups["name"].Value, m => WebUtility.HtmlDecode(m.Groups["value"].Value), StringComparer.Ordinal);
        fields["verb"] = "accept";
        fields["because"] = "two papers agree";
        fields["by"] = "Ana";
        return fields;
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Hidden();
}
