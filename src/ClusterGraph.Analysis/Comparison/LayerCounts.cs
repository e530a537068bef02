namespace ClusterGraph.Analysis.Comparison;

/// <summary>In how many layers pairs of actors are linked. O(arcs of all layers).</summary>
/// <param name="Linked">Pairs that are linked in at least one layer.</param>
/// <param name="Several">Pairs that are linked in more than one.</param>
/// <param name="InAll">Pairs that are linked in all.</param>
internal sealed record LayerCounts(long Linked, long Several, long InAll)
{
    /// <summary>Counts; ordered pairs as soon as one layer has a direction.</summary>
    public static LayerCounts Of(DyadFrame frame, List<Relation> relations)
    {
        var (linked, several, inAll) = (0L, 0L, 0L);
        var rows = relations.ConvertAll(r => frame.Asked.Keep(r.Graph.Out));
        var layers = new int[frame.NodeCount];
        for (var v = 0; v < frame.NodeCount; v++)
        {
            Array.Clear(layers);
            foreach (var row in rows)
            {
                foreach (var w in row.Of(v))
                {
                    layers[w]++;
                }
            }

            linked += layers.LongCount(c => c > 0);
            several += layers.LongCount(c => c > 1);
            inAll += layers.LongCount(c => c == relations.Count);
        }

        var each = frame.IsDirected ? 1 : 2;
        return new LayerCounts(linked / each, several / each, inAll / each);
    }
}
