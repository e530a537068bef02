namespace ClusterGraph.Core.Poverty;

/// <summary>What one person says of one group at a stage. What they do not know is null and never a zero.</summary>
/// <param name="Group">The group.</param>
/// <param name="Sex">Who mostly works in it.</param>
/// <param name="Security">How secure its income is, from 1 (not at all) to 4 (secure).</param>
public sealed record GroupSaid(WorkGroup Group, WorkSex? Sex = null, int? Security = null);
