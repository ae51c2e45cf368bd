using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Chancery.Web.Hosting;

/// <summary>What every answer carries: nothing is loaded from elsewhere, framed elsewhere, sniffed or told to other sites.</summary>
internal static class SecurityHeaders
{
    private const string Policy = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return next(context);
    });

    /// <summary>
    /// On loopback only names of loopback are answered: a foreign name that resolves here (DNS rebinding) would
    /// give a foreign page this origin.
    /// </summary>
    public static void UseLoopbackNames(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]" or "::1") return next(context);
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return context.Response.WriteAsync("These pages answer only to localhost.");
    });
}
