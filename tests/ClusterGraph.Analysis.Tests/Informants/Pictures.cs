using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Informants;

/// <summary>The example of Siciliano, Yenigun and Ertan 2012: five informants, each with a picture of all five.</summary>
internal static class Pictures
{
    /// <summary>All pictures.</summary>
    public static AnalysisInput All { get; } = Of(
        ("A", "A: C E; B: C; C: A B; E: A"),
        ("B", "A: B; B: A C E; C: B E"),
        ("C", "B: A C; C: A B"),
        ("D", "A: C E; B: C D; C: A B; D: B E; E: A D"),
        ("E", "A: D; B: E; D: A E; E: B D"));

    /// <summary>Pictures of some.</summary>
    public static AnalysisInput Of(params (string Informant, string Links)[] pictures) =>
        Inputs.Of([.. pictures.Select(p => (p.Informant, p.Links, false))], "A", "B", "C", "D", "E");
}
