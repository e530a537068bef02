using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Knowledge;

/// <summary>What knowledge roles are made of, one entry a node; NaN for who is not rated or not known.</summary>
/// <param name="In">What each receives inside the cluster.</param>
/// <param name="Out">What each gives inside the cluster.</param>
/// <param name="Openness">How many outside sources each has.</param>
/// <param name="IsRated">Who is rated.</param>
/// <param name="Silent">Who is rated, but did not answer.</param>
internal sealed record KnowledgeReading(double[] In, double[] Out, double[] Openness, bool[] IsRated, bool[] Silent)
{
    /// <summary>The parameter that names an attribute with the number of outside sources.</summary>
    public const string OpennessOf = "openness";

    /// <summary>The parameter that names an attribute of those who are rated.</summary>
    public const string Rated = "rated";

    /// <summary>The parameter that turns links round.</summary>
    public const string AsksAdvice = "asksAdvice";

    /// <summary>Reads links and attributes. O(n + m).</summary>
    public static Outcome<KnowledgeReading> Read(MethodContext context)
    {
        var inside = ClusterEdge.Read(context);
        var rated = Chosen(context);
        var stated = context.Parameters.Word(OpennessOf).Length == 0
            ? (Outcome<double[]>)Array.Empty<double>() : context.Numbers(OpennessOf);
        var error = inside.Error ?? rated.Error ?? stated.Error;
        return error is null ? Read(context, inside.Value!, rated.Value!, stated.Value!) : error;
    }

    private static KnowledgeReading Read(MethodContext context, bool[] inside, bool[] chosen, double[] stated)
    {
        var layer = context.Layer;
        var everybody = LayerReader.Read(layer.Input, layer.Query with
        {
            Nodes = NodeSet.All,
            Reversed = context.Parameters.Flag(AsksAdvice),
        }).Value!.Graph;
        var answered = layer.Answered();
        var nodes = Enumerable.Range(0, layer.Graph.NodeCount).ToArray();
        var isRated = Array.ConvertAll(nodes, v => chosen[v] && inside[layer.ActorOf(v)]);
        var silent = Array.ConvertAll(nodes, v => isRated[v] && answered?[v] == false);
        var into = Array.ConvertAll(nodes, v => Sum(everybody.In, layer.ActorOf(v), inside));
        var outOf = Array.ConvertAll(nodes, v => Sum(everybody.Out, layer.ActorOf(v), inside));
        var openness = stated.Length > 0 ? stated : Counted(context, everybody.In, inside, silent);
        foreach (var v in nodes)
        {
            // Who was not asked and is named by nobody is unknown, not isolated.
            if (!isRated[v] || (silent[v] && into[v] + outOf[v] == 0))
            {
                (into[v], outOf[v], openness[v]) = (double.NaN, double.NaN, double.NaN);
            }
        }

        return new KnowledgeReading(into, outOf, openness, isRated, silent);
    }

    private static Outcome<bool[]> Chosen(MethodContext context)
    {
        if (context.Parameters.Word(Rated).Length == 0)
        {
            return Enumerable.Repeat(true, context.Graph.NodeCount).ToArray();
        }

        var labels = context.Labels(Rated);
        return labels.IsOk ? Array.ConvertAll(labels.Value, l => l is not (null or "false")) : labels.Error;
    }

    // Where nobody outside is on the map, or somebody was not asked, outside sources are unknown.
    private static double[] Counted(MethodContext context, Adjacency into, bool[] inside, bool[] silent)
    {
        var isOutsideKnown = Array.Exists(inside, i => !i);
        return [.. silent.Select((isSilent, v) =>
            isOutsideKnown && !isSilent ? Others(into, context.Layer.ActorOf(v), inside) : double.NaN)];
    }

    private static double Sum(Adjacency rows, int actor, bool[] inside)
    {
        var sum = 0.0;
        for (var at = rows.Offsets[actor]; at < rows.Offsets[actor + 1]; at++)
        {
            sum += !inside[rows.Targets[at]] ? 0 : rows.Weights?[at] ?? 1;
        }

        return sum;
    }

    private static double Others(Adjacency rows, int actor, bool[] inside)
    {
        var count = 0;
        foreach (var other in rows.Of(actor))
        {
            count += inside[other] ? 0 : 1;
        }

        return count;
    }
}
