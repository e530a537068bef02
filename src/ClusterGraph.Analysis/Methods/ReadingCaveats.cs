using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Methods;

/// <summary>The warnings that come from how a graph was read, whatever the method.</summary>
internal static class ReadingCaveats
{
    /// <summary>Below this share of answers every ranking is in doubt (GIZ asks for 70 % participation).</summary>
    public const double Coverage = 0.7;

    /// <summary>Lists the warnings.</summary>
    public static IEnumerable<Caveat> Of(LayerGraph layer)
    {
        if (layer.Layers.Count > 1)
        {
            yield return new Caveat(
                CaveatCode.LayersUnited, $"{layer.Layers.Count} kinds of link were read as one.", layer.Layers.Count);
        }

        if (layer.SelfLoops > 0)
        {
            yield return new Caveat(CaveatCode.SelfLoops, "Links that begin where they end were left out.", layer.SelfLoops);
        }

        if (layer.Parallels > 0)
        {
            yield return new Caveat(CaveatCode.ParallelLinks, "Parallel links were counted as one.", layer.Parallels);
        }

        if (layer.ZeroWeights > 0)
        {
            yield return new Caveat(
                CaveatCode.ZeroWeight, "Links without a positive weight were left out.", layer.ZeroWeights);
        }

        if (HasNoWeights(layer))
        {
            yield return new Caveat(CaveatCode.NoWeights, "No link has the weight asked for; every link counts one.");
        }

        if (layer.Input.Respondents is { } answered && layer.PerNode(answered) is { Length: > 0 } here
            && here.Count(a => a) < Coverage * here.Length)
        {
            yield return new Caveat(
                CaveatCode.LowCoverage, "Fewer than 70 % of the actors answered.", here.Count(a => !a));
        }
    }

    private static bool HasNoWeights(LayerGraph layer) => layer.Query.Weight switch
    {
        WeightUse.Strength => layer.Input.Links.Strengths is null,
        WeightUse.Volume => layer.Input.Links.Volumes is null,
        _ => false,
    };
}
