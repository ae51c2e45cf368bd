using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Chancery.Web.Hosting;

/// <summary>
/// Ties a form to the browser it was shown in: a cookie only this site sends back, and in the form its HMAC under a
/// secret of this process. Another site can neither read the one nor make the other.
/// </summary>
internal sealed class FormToken
{
    public const string Field = "token";

    private const string Cookie = "chancery-form";

    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(32);

    /// <summary>The value for a form's hidden field; sets the cookie where there is none yet.</summary>
    public string For(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { Length: 32 } session)
        {
            session = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
            context.Response.Cookies.Append(Cookie, session, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true, Path = "/" });
        }

        return Sign(session);
    }

    public bool Holds(HttpContext context, string? token)
    {
        string? site = context.Request.Headers["Sec-Fetch-Site"];
        if (site is not (null or "" or "same-origin" or "none")) return false;
        return token is not null && context.Request.Cookies[Cookie] is { Length: 32 } session
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(session)), Encoding.ASCII.GetBytes(token));
    }

    private string Sign(string session) => Convert.ToHexStringLower(HMACSHA256.HashData(_secret, Encoding.ASCII.GetBytes(session)));
}
