using ClusterGraph.Core.Changes;

namespace ClusterGraph.Server.Play;

/// <summary>One thing that somebody types.</summary>
/// <param name="Op">The operation.</param>
/// <param name="ByFacilitator">Whether the facilitator does it.</param>
internal sealed record PlayStep(MapOp Op, bool ByFacilitator);
