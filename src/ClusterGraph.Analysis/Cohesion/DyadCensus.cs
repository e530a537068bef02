using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Cohesion;

/// <summary>
/// Counts pairs of actors by how they are linked: both ways, one way, not at all. With respondents, only pairs in which
/// both answered, since the silence of the other end is not a refusal. O(n + m). Source: Holland &amp; Leinhardt 1970.
/// </summary>
/// <param name="Mutual">Pairs linked both ways (M).</param>
/// <param name="Asymmetric">Pairs linked one way (A).</param>
/// <param name="Null">Pairs without a link (N).</param>
public sealed record DyadCensus(long Mutual, long Asymmetric, long Null)
{
    /// <summary>Gets the share of arcs that are returned, 2M / (2M + A); NaN without arcs.</summary>
    public double ArcReciprocity => 2.0 * Mutual / ((2 * Mutual) + Asymmetric);

    /// <summary>Gets the share of linked pairs that are linked both ways, M / (M + A); NaN without arcs.</summary>
    public double DyadicReciprocity => Mutual / (double)(Mutual + Asymmetric);

    /// <summary>Counts.</summary>
    /// <param name="graph">A directed graph.</param>
    /// <param name="answered">Which nodes answered; null when all did.</param>
    /// <returns>The counts.</returns>
    public static DyadCensus Of(AnalysisGraph graph, bool[]? answered = null)
    {
        var asked = new AskedDyads(graph.NodeCount, answered, AskedWhen.BothAnswered);
        var (kept, turned) = (asked.Keep(graph.Out), asked.Keep(graph.In));
        var returned = 0L;
        for (var v = 0; v < graph.NodeCount; v++)
        {
            returned += Common(kept.Of(v), turned.Of(v));
        }

        var mutual = returned / 2;
        var asymmetric = kept.ArcCount - returned;
        return new DyadCensus(mutual, asymmetric, asked.Count - mutual - asymmetric);
    }

    private static int Common(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var (i, j, common) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            var (x, y) = (a[i], b[j]);
            common += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }

        return common;
    }
}
