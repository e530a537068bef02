using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Core.ValueChains;

/// <summary>Which links carry goods and work along the chain, and which of them point against what they carry.</summary>
public static class GoodsFlow
{
    private static readonly HashSet<string> Against = new(StringComparer.Ordinal) { "subcontractsTo", "tradesFor", "distributes" };

    /// <summary>Gets the types and families that are meant when a flow names none.</summary>
    public static IReadOnlyList<TypeId> Default { get; } = [new("commercial"), new("subcontractsTo"), new("suppliesMachineryTo")];

    /// <summary>
    /// Tells whether a link of a type points from the taker to the giver: who subcontracts receives the work, and who
    /// trades for somebody takes the goods.
    /// </summary>
    /// <param name="type">The type of the link.</param>
    /// <returns>True when goods flow from its target to its source.</returns>
    public static bool PointsAgainst(TypeId type) => Against.Contains(type.Value);
}
