using System.Security.Cryptography;
using ClusterGraph.Core.Vocabulary;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClusterGraph.Server.Maps;

/// <summary>Hands out the default vocabulary; it holds nothing secret, so nobody needs to join for it.</summary>
internal static class VocabularyEndpoint
{
    private static readonly string Tag =
        $"\"{Convert.ToHexStringLower(SHA256.HashData(DefaultVocabulary.Json.Span).AsSpan(0, 12))}\"";

    /// <summary>Maps the route.</summary>
    public static void MapVocabulary(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/vocabulary", (Delegate)GetAsync).Produces(200, contentType: "application/json")
            .WithTags("Vocabulary").WithSummary("Actor types and link types");

    private static async Task<EmptyHttpResult> GetAsync(HttpContext context)
    {
        var response = context.Response;
        response.Headers.ETag = Tag;
        response.Headers.CacheControl = "no-cache";
        if (context.Request.Headers.IfNoneMatch.Contains(Tag, StringComparer.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return TypedResults.Empty;
        }

        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = DefaultVocabulary.Json.Length;
        await response.Body.WriteAsync(DefaultVocabulary.Json, context.RequestAborted);
        return TypedResults.Empty;
    }
}
