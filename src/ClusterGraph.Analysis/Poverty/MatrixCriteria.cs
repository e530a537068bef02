namespace ClusterGraph.Analysis.Poverty;

/// <summary>
/// The nineteen criteria of the cluster-to-poverty matrix, each rated from 1 (low) to 5 (high expected effect on poverty):
/// ten general features, five social parameters, four of processes and dynamics. Nadvi &amp; Barrientos 2004, Table 2.
/// </summary>
internal static class MatrixCriteria
{
    /// <summary>The blocks with their criteria, in the order of the table.</summary>
    public static readonly (string Name, string[] Criteria)[] Blocks =
    [
        ("general",
        [
            "location", "spread", "firms", "sector", "subcontracting", "good", "market", "employment", "skills", "otherSectors",
        ]),
        ("social", ["gender", "household", "socialCapital", "provisioning", "institutions"]),
        ("processes", ["agglomeration", "jointAction", "upgrading", "growth"]),
    ];

    /// <summary>
    /// The two rows that run the other way: 5 is what is strong, where in the rows of social capital and institutions 5 is
    /// what is weak. Ratings are taken as they stand in the table and never turned round.
    /// </summary>
    public static readonly string[] Reversed = ["agglomeration", "jointAction"];

    /// <summary>Gets all criteria.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Blocks.SelectMany(b => b.Criteria)];
}
