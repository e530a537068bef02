using System.Text.Json;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Server.Hosting;

/// <summary>Reads request bodies strictly: unknown and repeated members are refused by name.</summary>
internal static class JsonBody
{
    private static readonly JsonDocumentOptions Reading = new()
    {
        MaxDepth = CoreJson.MaxDepth,
        AllowDuplicateProperties = false,
    };

    /// <summary>Reads a body.</summary>
    /// <returns>The value, or <see cref="ErrorCode.InvalidField"/>, <see cref="ErrorCode.BadFrame"/> or <see cref="ErrorCode.UnsupportedFormat"/>.</returns>
    public static async Task<Outcome<T>> ReadAsync<T>(HttpRequest request)
        where T : class
    {
        if (!request.HasJsonContentType())
        {
            return new ChangeError(ErrorCode.UnsupportedFormat, "Send the body as application/json.");
        }

        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, Reading, request.HttpContext.RequestAborted);
            return CoreJson.Read(() => body.RootElement.Deserialize<T>(CoreJson.Options), "body");
        }
        catch (JsonException)
        {
            return new ChangeError(ErrorCode.BadFrame, "The body is not JSON, is too deep or repeats a member.");
        }
    }
}
