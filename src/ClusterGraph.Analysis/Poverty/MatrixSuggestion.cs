namespace ClusterGraph.Analysis.Poverty;

/// <summary>What the map suggests for a criterion of the matrix.</summary>
/// <param name="Rating">The rating, 1 to 5.</param>
/// <param name="Share">The share that it rests on, 0 to 1.</param>
internal sealed record MatrixSuggestion(double Rating, double Share);
