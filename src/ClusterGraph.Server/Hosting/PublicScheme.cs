namespace ClusterGraph.Server.Hosting;

/// <summary>
/// Behind a proxy with TLS every request comes over plain HTTP. One that names the public address came through the
/// proxy, so cookies and headers are those of its scheme.
/// </summary>
internal static class PublicScheme
{
    /// <summary>Takes the scheme of the public address for requests that name it.</summary>
    public static void UsePublicScheme(this IApplicationBuilder app, ServerOptions options)
    {
        if (options.PublicUrl is not { } url)
        {
            return;
        }

        app.Use((context, next) =>
        {
            if (string.Equals(context.Request.Host.Value, url.Authority, StringComparison.OrdinalIgnoreCase))
            {
                context.Request.Scheme = url.Scheme;
            }

            return next(context);
        });
    }
}
