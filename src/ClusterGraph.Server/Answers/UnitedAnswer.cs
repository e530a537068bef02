using ClusterGraph.Core.Poverty;

namespace ClusterGraph.Server.Answers;

/// <summary>What all together say of one group at one stage, for the facilitator to confirm.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Group">The group.</param>
/// <param name="Informants">How many named it.</param>
/// <param name="Sex">Who mostly works in it; null when fewer than three knew.</param>
/// <param name="Security">The median of how secure its income is, 1 to 4; null when fewer than three knew.</param>
/// <param name="Actor">The group where it is on the map already.</param>
/// <param name="Waits">Whether the map does not say so yet.</param>
internal sealed record UnitedAnswer(
    string Stage, WorkGroup Group, int Informants, WorkSex? Sex, double? Security, string? Actor, bool Waits);
