using ClusterGraph.Live.Protocol;

namespace ClusterGraph.Live.Sessions;

/// <summary>What a session's pump does next: send a frame, wait, or close.</summary>
/// <param name="Frame">The frame to send; null to wait or close.</param>
/// <param name="IsLast">Whether to close.</param>
internal readonly record struct PumpStep(Frame? Frame, bool IsLast)
{
    public static readonly PumpStep Wait = new(null, IsLast: false);
    public static readonly PumpStep Close = new(null, IsLast: true);

    public static PumpStep Send(Frame frame) => new(frame, IsLast: false);
}
