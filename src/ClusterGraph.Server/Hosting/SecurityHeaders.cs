namespace ClusterGraph.Server.Hosting;

/// <summary>The headers that every answer carries.</summary>
internal static class SecurityHeaders
{
    /// <summary>Writes the content security policy of one address.</summary>
    /// <param name="host">Host and port as the browser sees them; older Safari does not take 'self' to cover sockets.</param>
    /// <param name="isHttps">Whether the page came over TLS.</param>
    public static string PolicyFor(string host, bool isHttps) =>
        "default-src 'none'; script-src 'self'; style-src 'self'; "
        + $"connect-src 'self' {(isHttps ? "wss" : "ws")}://{host}; "
        + "img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Adds the headers before anything else can answer.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        Add(context.Request, context.Response.Headers);
        return next(context);
    });

    private static void Add(HttpRequest request, IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = PolicyFor(request.Host.Value ?? "", request.IsHttps);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()";
        headers.CacheControl = "no-store";
        if (request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }
    }
}
