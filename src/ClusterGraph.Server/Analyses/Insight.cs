using ClusterGraph.Analysis.Live;

namespace ClusterGraph.Server.Analyses;

/// <summary>What a map shows at one revision.</summary>
/// <param name="Rev">The revision.</param>
/// <param name="Measures">The live measures in the order of lists.</param>
/// <param name="Effect">What the link that was asked about did; null when none was, or it is not to be seen.</param>
internal sealed record Insight(long Rev, IReadOnlyList<LiveMeasure> Measures, LinkEffect? Effect = null);
