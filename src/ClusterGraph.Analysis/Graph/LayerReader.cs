using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Graph;

/// <summary>Reads a graph from an input by the conventions of the methods catalogue, section 0.1. O(actors + links).</summary>
public static class LayerReader
{
    /// <summary>Reads a graph.</summary>
    /// <param name="input">The input.</param>
    /// <param name="query">Which part of it, and how.</param>
    /// <returns>The graph, or <see cref="ErrorCode.NotFound"/> for a layer that the input does not have.</returns>
    public static Outcome<LayerGraph> Read(AnalysisInput input, LayerQuery query)
    {
        var wanted = new bool[input.Layers.Count];
        foreach (var name in query.Layers)
        {
            if (!Mark(input.Layers, name, wanted))
            {
                return Unknown(input, name);
            }
        }

        return query.Layers.Count > 0 || MarkDefault(input.Layers, query.Preferred, wanted)
            ? Build(input, query, wanted) : Unknown(input, query.Preferred[0]);
    }

    private static ChangeError Unknown(AnalysisInput input, string name)
    {
        var known = string.Join(", ", input.Layers.Select(l => l.Id).Order(StringComparer.Ordinal).Take(20));
        return new ChangeError(ErrorCode.NotFound, $"There is no layer '{name}'. Choose among: {known}.", "layer");
    }

    private static bool Mark(IReadOnlyList<Layer> layers, string name, bool[] wanted)
    {
        var isFound = false;
        for (var i = 0; i < layers.Count; i++)
        {
            var matches = layers[i].Id == name || (layers[i].Family == name && !layers[i].IsNegative);
            wanted[i] |= matches;
            isFound |= matches;
        }

        return isFound;
    }

    // Where a certain kind of link is meant and there are several others, nobody guesses which of them stands for it.
    private static bool MarkDefault(IReadOnlyList<Layer> layers, IReadOnlyList<string> preferred, bool[] wanted)
    {
        var isFound = false;
        foreach (var name in preferred)
        {
            isFound |= Mark(layers, name, wanted);
        }

        if (isFound || (preferred.Count > 0 && layers.Count > 1))
        {
            return isFound;
        }

        for (var i = 0; i < layers.Count; i++)
        {
            wanted[i] = !layers[i].IsNegative;
        }

        return true;
    }

    private static LayerGraph Build(AnalysisInput input, LayerQuery query, bool[] wanted)
    {
        var actors = query.Nodes == NodeSet.All || input.Inside is null
            ? null : Enumerable.Range(0, input.ActorCount).Where(a => input.Inside[a]).ToArray();
        var links = new LinkFilter(input, query, wanted, actors).Run();
        var merge = query.Weight == WeightUse.Volume ? WeightMerge.Sum : WeightMerge.Max;
        var read = input.Layers.Where((_, i) => wanted[i]).ToList();
        var allUndirected = read.Count > 0 && read.TrueForAll(l => l.IsUndirected);
        var nodes = actors?.Length ?? input.ActorCount;
        var graph = allUndirected
            ? AnalysisGraph.FromLinks(nodes, links.Arcs, merge)
            : AnalysisGraph.FromArcs(nodes, links.Arcs, merge).Symmetric(query.Symmetry);
        var kept = links.Arcs.Sources.Length - links.BothWays - links.SelfLoops;
        return new LayerGraph
        {
            Graph = graph,
            Input = input,
            Query = query,
            Layers = read,
            Actors = actors,
            SelfLoops = links.SelfLoops,
            Parallels = Math.Max(0, kept - graph.LinkCount),
            ZeroWeights = links.ZeroWeights,
        };
    }
}
