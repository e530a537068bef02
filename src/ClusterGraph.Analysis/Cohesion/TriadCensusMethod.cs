using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Cohesion;

/// <summary>The triad census as a method (methods catalogue B2).</summary>
internal static class TriadCensusMethod
{
    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "triad-census",
        Title = "Triad census",
        Group = MethodGroup.WholeNetwork,
        Question = "Is exchange hierarchical, closed or fragmented?",
        Definition = "How many of all sets of three actors are of each of 16 types, named by their mutual, one-way and "
            + "missing pairs and a letter (down, up, cyclic, transitive); undirected layers know only 003, 102, 201 and 300.",
        Source = "Holland and Leinhardt 1970; Batagelj and Mrvar 2001, Social Networks 23",
        Directions = [Symmetry.Directed, Symmetry.Union, Symmetry.Mutual],
        Nodes = NodeSet.Inside,
        Cost = CostClass.Neighbourhoods,
        IsLive = true,
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (context.Graph.NodeCount < 3)
        {
            return MethodOutputs.Missing(
                context.Graph.NodeCount == 0 ? CaveatCode.EmptyGraph : CaveatCode.TooFewNodes, TriadTypes.Names);
        }

        var counts = TriadCensus.Compute(context.Graph, context.Run);
        return new MethodOutput
        {
            Figures = [.. counts.Select((count, type) => new Figure(TriadTypes.Names[type], (double)count))],
            Explanation = Explain(counts),
        };
    }

    private static Sentence Explain(Int128[] counts)
    {
        var byPairs = new Int128[4];
        for (var type = 0; type < counts.Length; type++)
        {
            byPairs[TriadTypes.Mutual(type) + TriadTypes.Asymmetric(type)] += counts[type];
        }

        return Sentence.Of(
            "triadCensus.pairs",
            "Of {0} sets of three actors, {1} have no link inside, {2} one linked pair, {3} two, and {4} are closed: all three pairs are linked.",
            byPairs.Aggregate((a, b) => a + b), byPairs[0], byPairs[1], byPairs[2], byPairs[3]);
    }
}
