using ClusterGraph.Core.Changes;

namespace ClusterGraph.Server.Hosting;

/// <summary>
/// Keeps foreign pages out: an exact <c>Origin</c> on every socket and every unsafe method, and a header that a foreign
/// form cannot set. CORS does not cover sockets, so this runs before any upgrade.
/// </summary>
internal sealed class OriginGuard(RequestDelegate next, AddressBook addresses, ILogger<OriginGuard> log)
{
    /// <summary>The header that scripts of ours set on every unsafe request.</summary>
    public const string Header = "X-ClusterGraph";

    /// <summary>Passes a request on, or refuses it.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        if (!addresses.AllowsHost(context.Request.Host))
        {
            return Problems.WriteAsync(context, ErrorCode.BadOrigin, "This server does not answer to that host name.");
        }

        var isHub = context.Request.Path.StartsWithSegments("/hub", StringComparison.Ordinal);
        if (!isHub && IsSafe(context.Request.Method))
        {
            return next(context);
        }

        if (!addresses.Allows(context.Request.Headers.Origin.ToString()))
        {
            log.ForeignOrigin(isHub ? "hub" : "api");
            return Problems.WriteAsync(context, ErrorCode.BadOrigin, "This request came from a foreign page.");
        }

        return isHub || context.Request.Headers[Header] == "1"
            ? next(context)
            : Problems.WriteAsync(context, ErrorCode.BadOrigin, $"Unsafe requests need the header {Header}: 1.");
    }

    private static bool IsSafe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
}
