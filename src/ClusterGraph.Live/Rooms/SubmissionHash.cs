using System.Security.Cryptography;
using System.Text.Json;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Live.Rooms;

/// <summary>Fingerprints the content of a submission.</summary>
internal static class SubmissionHash
{
    /// <summary>Gives SHA-256 in lower-case hex of the operations' JSON; <c>base</c> is not part of the content.</summary>
    public static string Of(IReadOnlyList<MapOp> ops) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(ops, CoreJson.Options)));
}
