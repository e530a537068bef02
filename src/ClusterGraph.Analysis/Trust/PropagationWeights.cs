namespace ClusterGraph.Analysis.Trust;

/// <summary>How much each way of passing trust on counts (Guha et al. 2004).</summary>
/// <param name="Direct">Whom those I trust trust.</param>
/// <param name="CoCitation">Whom those trust who trust the same as I do.</param>
/// <param name="Transpose">Those who trust me.</param>
/// <param name="Coupling">Those who trust whom I trust.</param>
internal sealed record PropagationWeights(double Direct, double CoCitation, double Transpose, double Coupling);
