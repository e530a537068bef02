namespace ClusterGraph.Server.Access;

/// <summary>The one cookie: an opaque secret that names a browser session. Scripts cannot read it.</summary>
internal static class SessionCookie
{
    private const string Name = "cg_session";
    private const string SecureName = "__Host-cg_session";

    /// <summary>Reads the secret.</summary>
    public static string? Read(HttpRequest request) => request.Cookies[NameFor(request)];

    /// <summary>Hands the secret to the browser.</summary>
    public static void Write(HttpContext context, string secret) =>
        context.Response.Cookies.Append(NameFor(context.Request), secret, Options(context.Request, SessionBook.LongLife));

    /// <summary>Takes the secret away.</summary>
    public static void Clear(HttpContext context) =>
        context.Response.Cookies.Delete(NameFor(context.Request), Options(context.Request, null));

    private static string NameFor(HttpRequest request) => request.IsHttps ? SecureName : Name;

    private static CookieOptions Options(HttpRequest request, TimeSpan? life) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = request.IsHttps,
        Path = "/",
        MaxAge = life,
        IsEssential = true,
    };
}
