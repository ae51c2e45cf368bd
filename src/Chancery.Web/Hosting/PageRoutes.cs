using Chancery.Record.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Hosting;

/// <summary>Ties addresses to answers; what goes wrong becomes a page that says so.</summary>
internal sealed class PageRoutes(IEndpointRouteBuilder routes, WebRecord record, FormToken tokens)
{
    /// <summary>An address answered by <paramref name="answer"/>; parts in braces are read with <see cref="Part"/>.</summary>
    public void Get(string pattern, Func<PageRequest, IResult> answer) =>
        routes.MapGet(pattern, (HttpContext context) => Guarded(new PageRequest(context, record, tokens), answer));

    public void Post(string pattern, Func<PageRequest, IFormCollection, IResult> answer) => routes.MapPost(pattern, async (HttpContext context) =>
    {
        var request = new PageRequest(context, record, tokens);
        if (!context.Request.HasFormContentType) return request.Message(StatusCodes.Status415UnsupportedMediaType, "Not a form", "This address takes a form.");
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted);
        return tokens.Holds(context, form[FormToken.Field])
            ? Guarded(request, r => answer(r, form))
            : request.Message(StatusCodes.Status403Forbidden, "Not taken down", "The form did not come from these pages, or is from before they were last started. Go back, load the page again and send it once more.");
    });

    public static string Part(PageRequest request, string name) => (string)request.Context.Request.RouteValues[name]!;

    public static IResult Guarded(PageRequest request, Func<PageRequest, IResult> answer)
    {
        try
        {
            return answer(request);
        }
        catch (BadQuestionException e)
        {
            return request.Message(StatusCodes.Status400BadRequest, "Not understood", e.Message);
        }
        catch (RecordException e)
        {
            return request.Message(StatusCodes.Status503ServiceUnavailable, "The record cannot be read", e.Message);
        }
    }
}
