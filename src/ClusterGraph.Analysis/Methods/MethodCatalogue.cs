using ClusterGraph.Analysis.Brokerage;
using ClusterGraph.Analysis.Centrality;
using ClusterGraph.Analysis.Cohesion;
using ClusterGraph.Analysis.Communities;
using ClusterGraph.Analysis.Comparison;
using ClusterGraph.Analysis.Diffusion;
using ClusterGraph.Analysis.Doubt;
using ClusterGraph.Analysis.Equivalence;
using ClusterGraph.Analysis.Informants;
using ClusterGraph.Analysis.KeyPlayers;
using ClusterGraph.Analysis.Knowledge;
using ClusterGraph.Analysis.Paths;
using ClusterGraph.Analysis.Poverty;
using ClusterGraph.Analysis.Statistics;
using ClusterGraph.Analysis.Trust;
using ClusterGraph.Analysis.TwoMode;
using ClusterGraph.Analysis.ValueChains;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Methods;

/// <summary>All methods by name.</summary>
public static class MethodCatalogue
{
    /// <summary>Gets all methods, in the order of lists.</summary>
    public static IReadOnlyList<Method> All { get; } =
    [
        .. CentralityMethods.All,
        .. PathMethods.All,
        .. BrokerageMethods.All,
        .. KeyPlayerMethods.All,
        .. CohesionMethods.All,
        .. CommunityMethods.All,
        .. EquivalenceMethods.All,
        .. ComparisonMethods.All,
        .. TwoModeMethods.All,
        .. PovertyMethods.All,
        .. StatisticsMethods.All,
        .. KnowledgeMethods.All,
        .. TrustMethods.All,
        .. ChainMethods.All,
        .. DiffusionMethods.All,
        .. DoubtMethods.All,
        .. InformantMethods.All,
    ];

    private static Dictionary<string, Method> ByName { get; } = All.ToDictionary(m => m.Name, StringComparer.Ordinal);

    /// <summary>Finds a method.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The method, or <see cref="ErrorCode.UnknownMethod"/>.</returns>
    public static Outcome<Method> Find(string name) =>
        ByName.TryGetValue(name, out var method)
            ? method
            : new ChangeError(
                ErrorCode.UnknownMethod,
                $"There is no method '{name}'. Choose among: {string.Join(", ", ByName.Keys.Order(StringComparer.Ordinal))}.",
                "method");
}
