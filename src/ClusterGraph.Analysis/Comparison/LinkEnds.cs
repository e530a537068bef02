using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Comparison;

/// <summary>The two ends of every arc whose ends are both known; an undirected link is there in both orders.</summary>
/// <param name="From">Where each arc begins.</param>
/// <param name="To">Where each arc ends.</param>
/// <param name="LeftOut">How many arcs were left out because an end is unknown.</param>
internal sealed record LinkEnds(int[] From, int[] To, int LeftOut)
{
    /// <summary>Lists them. O(n + m).</summary>
    public static LinkEnds Of(AnalysisGraph graph, Func<int, bool> isKnown)
    {
        var (from, to) = (new List<int>(graph.Out.ArcCount), new List<int>(graph.Out.ArcCount));
        for (var v = 0; v < graph.NodeCount; v++)
        {
            foreach (var w in graph.Out.Of(v))
            {
                if (isKnown(v) && isKnown(w))
                {
                    from.Add(v);
                    to.Add(w);
                }
            }
        }

        return new LinkEnds([.. from], [.. to], graph.Out.ArcCount - from.Count);
    }
}
