using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Live;

/// <summary>Works out what one link did by taking it away and computing again. O(nm).</summary>
public static class LinkEffects
{
    private const double Least = 0.01;

    private static readonly Dictionary<string, string> Undirected = new(StringComparer.Ordinal) { ["direction"] = "union" };

    /// <summary>Compares the map with and without a link.</summary>
    /// <param name="input">The map with the link.</param>
    /// <param name="source">The actor where it begins.</param>
    /// <param name="target">The actor where it ends.</param>
    /// <param name="layer">Its layer.</param>
    /// <returns>The effect; null when the input has no such link.</returns>
    public static LinkEffect? Of(AnalysisInput input, string source, string target, string layer)
    {
        if (Find(input, source, target, layer) is not { } link)
        {
            return null;
        }

        var (from, to) = (input.Links.Sources[link], input.Links.Targets[link]);
        var without = input with { Links = Without(input.Links, link) };
        var before = Graph(without);
        var near = Reach(before, from);
        var closes = before.Out.Has(from, to) ? 0 : Common(before.Out.Of(from), before.Out.Of(to));
        var joins = near[to] ? null : new[] { near.Count(r => r), Reach(before, to).Count(r => r) };
        var broker = Broker(without, input);
        return new LinkEffect(
            joins, broker?.Id, broker?.Before, broker?.After, closes, Explain(joins, broker, closes));
    }

    private static int? Find(AnalysisInput input, string source, string target, string layer)
    {
        for (var i = 0; i < input.Links.Count; i++)
        {
            var kind = input.Layers[input.Links.Layers is null ? 0 : input.Links.Layers[i]].Id;
            if (kind == layer && input.Ids[input.Links.Sources[i]] == source && input.Ids[input.Links.Targets[i]] == target)
            {
                return i;
            }
        }

        return null;
    }

    private static LinkTable Without(LinkTable links, int link) => new()
    {
        Sources = Cut(links.Sources, link)!,
        Targets = Cut(links.Targets, link)!,
        Layers = Cut(links.Layers, link),
        Strengths = Cut(links.Strengths, link),
        Volumes = Cut(links.Volumes, link),
        Confidences = Cut(links.Confidences, link),
    };

    private static T[]? Cut<T>(T[]? column, int at) => column is null ? null : [.. column[..at], .. column[(at + 1)..]];

    private static AnalysisGraph Graph(AnalysisInput input) =>
        LayerReader.Read(input, new LayerQuery { Symmetry = Symmetry.Union }).Value!.Graph.Undirected;

    private static bool[] Reach(AnalysisGraph graph, int start)
    {
        var (reached, waiting) = (new bool[graph.NodeCount], new Queue<int>([start]));
        reached[start] = true;
        while (waiting.TryDequeue(out var node))
        {
            foreach (var next in graph.Out.Of(node))
            {
                if (!reached[next])
                {
                    reached[next] = true;
                    waiting.Enqueue(next);
                }
            }
        }

        return reached;
    }

    private static int Common(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var count = 0;
        foreach (var node in a)
        {
            count += b.BinarySearch(node) >= 0 ? 1 : 0;
        }

        return count;
    }

    // Betweenness over all links without direction, as the method of that name gives it.
    private static (string Id, string Name, double Before, double After)? Broker(AnalysisInput without, AnalysisInput with)
    {
        var (before, after) = (Betweenness(without), Betweenness(with));
        var best = -1;
        for (var i = 0; i < after.Length; i++)
        {
            if (after[i] - before[i] >= Least && (best < 0 || after[i] - before[i] > after[best] - before[best]))
            {
                best = i;
            }
        }

        return best < 0 ? null : (with.Ids[best], with.NameOf(best), before[best], after[best]);
    }

    private static double[] Betweenness(AnalysisInput input) =>
        MethodRunner.Run(input, "betweenness", Undirected) is { IsOk: true, Value.Values: var values }
            ? [.. values.Select(v => v.More?.GetValueOrDefault("normalised") ?? 0)] : new double[input.ActorCount];

    private static Sentence Explain(
        int[]? joins, (string Id, string Name, double Before, double After)? broker, int closes) =>
        (joins, broker) switch
        {
            ({ } sizes, { } b) => Sentence.Of(
                "effect.joinsBroker", "Joins two groups ({0} + {1} actors); {2}'s betweenness {3} → {4}.",
                sizes[0], sizes[1], b.Name, b.Before, b.After),
            ({ } sizes, null) => Sentence.Of("effect.joins", "Joins two groups ({0} + {1} actors).", sizes[0], sizes[1]),
            (null, { } b) => Sentence.Of(
                "effect.broker", "Makes a shorter way: {0}'s betweenness {1} → {2}.", b.Name, b.Before, b.After),
            _ when closes > 0 => Sentence.Of("effect.closes", "Closes {0} triangles: both ends already had contacts in common.", closes),
            _ => Sentence.Of("effect.within", "Adds a tie inside a group that was connected already."),
        };
}
