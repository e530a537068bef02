using ClusterGraph.Live.Protocol;

namespace ClusterGraph.Live.Sessions;

/// <summary>What a cursor found in the ring.</summary>
/// <param name="Frame">The next frame; null when there is none.</param>
/// <param name="To">The last revision in it.</param>
/// <param name="IsLost">Whether what the cursor wanted is gone.</param>
internal readonly record struct RingRead(Frame? Frame, long To, bool IsLost = false)
{
    public static readonly RingRead Nothing = new(null, 0);
    public static readonly RingRead Lost = new(null, 0, IsLost: true);
}
