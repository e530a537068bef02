using ClusterGraph.Core.Changes;

namespace ClusterGraph.Server.Hubs;

/// <summary>How much one submission may hold.</summary>
internal sealed record WireLimits(int OpsPerBatch, int BatchBytes)
{
    /// <summary>The limits of this server.</summary>
    public static readonly WireLimits Current = new(MapLimits.OpsPerChange, 32 * 1024);

    /// <summary>The largest message of the hub: one full batch and its envelope.</summary>
    public const int MessageBytes = (32 * 1024) + 1024;

    /// <summary>
    /// How many calls of one connection may be under way, so that a client need not wait for the disk between two
    /// submissions. Calls begin in the order in which they came; were it otherwise, the room would ask for them again.
    /// </summary>
    public const int CallsAtOnce = 16;
}
