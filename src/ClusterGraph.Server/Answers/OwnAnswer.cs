using ClusterGraph.Core.Poverty;

namespace ClusterGraph.Server.Answers;

/// <summary>An answer of the person who asks.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Groups">The groups that work there; none for "I do not know".</param>
internal sealed record OwnAnswer(string Stage, IReadOnlyList<GroupSaid> Groups);
