using System.Security.Cryptography;
using ClusterGraph.Core.ValueChains;
using ClusterGraph.Core.Vocabulary;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClusterGraph.Server.Maps;

/// <summary>Hands out what maps are begun with; it holds nothing secret, so nobody needs to join for it.</summary>
internal static class LibraryEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static void MapLibrary(this IEndpointRouteBuilder routes)
    {
        Map(routes, "/api/vocabulary", DefaultVocabulary.Json, "Vocabulary", "Actor types and link types");
        Map(routes, "/api/chain-templates", ChainTemplates.Json, "Chain templates", "Chains to begin a map with: stages, flows, services");
    }

    private static void Map(
        IEndpointRouteBuilder routes, string route, ReadOnlyMemory<byte> json, string tag, string summary)
    {
        var version = $"\"{Convert.ToHexStringLower(SHA256.HashData(json.Span).AsSpan(0, 12))}\"";
        routes.MapGet(route, (Delegate)((HttpContext context) => WriteAsync(context, json, version)))
            .Produces(200, contentType: "application/json").WithTags(tag).WithSummary(summary);
    }

    private static async Task<EmptyHttpResult> WriteAsync(HttpContext context, ReadOnlyMemory<byte> json, string version)
    {
        var response = context.Response;
        response.Headers.ETag = version;
        response.Headers.CacheControl = "no-cache";
        if (context.Request.Headers.IfNoneMatch.Contains(version, StringComparer.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return TypedResults.Empty;
        }

        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = json.Length;
        await response.Body.WriteAsync(json, context.RequestAborted);
        return TypedResults.Empty;
    }
}
