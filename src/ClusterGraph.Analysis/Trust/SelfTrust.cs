using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Trust;

/// <summary>
/// Reads how everybody shares out trust. Loops, which other methods leave out, say here how much somebody holds by
/// itself; without loops a parameter or an attribute says so.
/// </summary>
internal static class SelfTrust
{
    private const string SelfWeight = "selfWeight";
    private const string SelfWeightOf = "selfWeightOf";

    /// <summary>Describes the parameters.</summary>
    /// <param name="usual">The share that somebody keeps when nothing is said.</param>
    public static IEnumerable<Parameter> Describe(double usual) =>
    [
        Parameter.Number(SelfWeight, usual, 0, 1, "The share of trust that everybody keeps for itself; links from somebody to itself stand before it."),
        Parameter.Attribute(SelfWeightOf, string.Empty, "An attribute with the share that each keeps, 0 to 1; empty for the same for all."),
    ];

    /// <summary>Reads the shares. O(n + m).</summary>
    public static Outcome<TrustMatrix> Read(MethodContext context)
    {
        if (context.Parameters.Word(SelfWeightOf).Length == 0)
        {
            var usual = context.Parameters.Number(SelfWeight);
            return Loops(context.Layer) is { } loops
                ? Share(context.Graph.Out, (v, total) => loops[v] / (total + loops[v]), loops)
                : Share(context.Graph.Out, (_, _) => usual, null);
        }

        var said = context.Numbers(SelfWeightOf);
        if (!said.IsOk)
        {
            return said.Error;
        }

        var standard = context.Parameters.Number(SelfWeight);
        return Array.Exists(said.Value, s => s is < 0 or > 1)
            ? new ChangeError(ErrorCode.InvalidField, $"'{SelfWeightOf}' must name an attribute of shares from 0 to 1.", SelfWeightOf)
            : Share(context.Graph.Out, (v, _) => double.IsNaN(said.Value[v]) ? standard : said.Value[v], null);
    }

    private static TrustMatrix Share(Adjacency rows, Func<int, double, double> kept, double[]? loops)
    {
        var (self, silent) = (new double[rows.NodeCount], new bool[rows.NodeCount]);
        var (offsets, targets, weights) = (new int[rows.NodeCount + 1], new List<int>(), new List<double>());
        for (var v = 0; v < self.Length; v++)
        {
            var total = Total(rows, v);
            silent[v] = total == 0 && !(loops?[v] > 0);
            self[v] = total == 0 ? 1 : kept(v, total);
            for (var at = rows.Offsets[v]; at < rows.Offsets[v + 1] && self[v] < 1; at++)
            {
                targets.Add(rows.Targets[at]);
                weights.Add((1 - self[v]) * (rows.Weights?[at] ?? 1) / total);
            }

            offsets[v + 1] = targets.Count;
        }

        return new TrustMatrix(new Adjacency(offsets, [.. targets], [.. weights]), self, silent);
    }

    private static double Total(Adjacency rows, int node)
    {
        if (rows.Weights is null)
        {
            return rows.Degree(node);
        }

        var total = 0.0;
        foreach (var weight in rows.WeightsOf(node))
        {
            total += weight;
        }

        return total;
    }

    // Null when nobody has a loop. Parallel loops count as their largest, as parallel links do.
    private static double[]? Loops(LayerGraph layer)
    {
        if (layer.SelfLoops == 0)
        {
            return null;
        }

        var (links, input) = (layer.Input.Links, layer.Input);
        var strengths = layer.Query.Weight switch
        {
            WeightUse.Strength => links.Strengths,
            WeightUse.Volume => links.Volumes,
            _ => null,
        };
        var byActor = new double[input.ActorCount];
        for (var i = 0; i < links.Count; i++)
        {
            var weight = strengths?[i] ?? 1;
            if (links.Sources[i] == links.Targets[i] && weight > byActor[links.Sources[i]]
                && layer.Layers.Contains(input.Layers[links.Layers?[i] ?? 0]))
            {
                byActor[links.Sources[i]] = weight;
            }
        }

        return layer.PerNode(byActor);
    }
}
