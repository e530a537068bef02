using Microsoft.AspNetCore.Http.Metadata;

namespace ClusterGraph.Server.Hosting;

/// <summary>Allows one route a larger body than the server's default.</summary>
internal sealed record RequestSizeLimit(long Bytes) : IRequestSizeLimitMetadata
{
    /// <inheritdoc/>
    public long? MaxRequestBodySize => Bytes;
}
