namespace ClusterGraph.Analysis.Poverty;

/// <summary>What the rules say of one point in the chain, and why.</summary>
/// <param name="Node">The point.</param>
/// <param name="Indicators">What was measured.</param>
/// <param name="Status">What is said of it.</param>
/// <param name="Reasons">What crossed a threshold, in the order of the rules.</param>
/// <param name="Contest">What speaks against the flag, as written on the map; null for nothing.</param>
/// <param name="Objectors">How many people in the room object to the flag, whichever of both it was when they did.</param>
internal sealed record NodeAssessment(
    PovertyNode Node, NodeIndicators Indicators, PovertyStatus Status, PovertyReason[] Reasons, string? Contest, int Objectors)
{
    /// <summary>Gets a value indicating whether it is flagged.</summary>
    public bool IsFlagged => Status is PovertyStatus.Poor or PovertyStatus.Vulnerable;

    /// <summary>Gets a value indicating whether anything or anybody speaks against it.</summary>
    public bool IsContested => Contest is not null || Objectors > 0;

    /// <summary>Gets the reasons that make it what it is.</summary>
    public IEnumerable<PovertyReason> Deciding => Reasons.Where(r => r.Makes == Status);
}
