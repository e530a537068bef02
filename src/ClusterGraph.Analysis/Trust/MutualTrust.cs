using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Trust;

/// <summary>Pairs that trust each other, and how much: the ground of the service ladder (methods catalogue E8). O(n + m).</summary>
internal sealed class MutualTrust
{
    private readonly AnalysisGraph _graph;
    private readonly bool[]? _answered;
    private readonly bool _isOfLinked;

    /// <summary>Prepares it.</summary>
    /// <param name="graph">Who trusts whom, 0 to 1; without weights nobody knows how much.</param>
    /// <param name="answered">Who answered; null when all did.</param>
    /// <param name="isOfLinked">Whether only pairs are compared in which one trusts the other at least.</param>
    public MutualTrust(AnalysisGraph graph, bool[]? answered, bool isOfLinked)
    {
        (_graph, _answered, _isOfLinked) = (graph, answered, isOfLinked);
        Partners = [.. Enumerable.Range(0, graph.NodeCount).Select(PartnersOf)];
    }

    /// <summary>Gets, for each node, those with whom trust is mutual, ascending; both answered.</summary>
    public int[][] Partners { get; }

    /// <summary>Tells whether somebody answered.</summary>
    public bool Answered(int node) => _answered is null || _answered[node];

    /// <summary>Measures a group.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="members">Its nodes, ascending.</param>
    public GroupTrust Of(string name, int[] members)
    {
        var here = members.ToHashSet();
        var raters = members.Where(v => Array.Exists(Partners[v], here.Contains)).ToArray();
        var ratings = raters.SelectMany(v => Partners[v].Where(here.Contains).Select(w => Rating(v, w))).ToArray();
        return new GroupTrust(
            name, members, PairsIn(members, here), ratings.Length / 2, raters.Length,
            raters.Length < GroupTrust.FewestRaters || !_graph.IsWeighted ? double.NaN : ratings.Average());
    }

    /// <summary>Measures one member within its group.</summary>
    /// <returns>
    /// Mean rating, both ways, times the share of its pairs that are mutual, and the most that it can be; the mean is held
    /// back (NaN) while fewer than three members rate this one.
    /// </returns>
    public (double Index, double Most) Of(int member, int[] members)
    {
        var here = members.ToHashSet();
        var partners = Partners[member].Where(here.Contains).ToArray();
        var pairs = Answered(member) ? members.Count(w => w != member && IsCompared(member, w)) : 0;
        var share = partners.Length / (double)pairs;
        return pairs == 0 ? (double.NaN, double.NaN)
            : partners.Length == 0 ? (0, 0)
            : partners.Length < GroupTrust.FewestRaters || !_graph.IsWeighted ? (double.NaN, 5 * share)
            : (share * partners.Average(w => (Rating(member, w) + Rating(w, member)) / 2), 5 * share);
    }

    private bool IsCompared(int a, int b) =>
        Answered(b) && (!_isOfLinked || _graph.Out.Has(a, b) || _graph.Out.Has(b, a));

    private double Rating(int from, int to) => 1 + (4 * _graph.Out.Weight(from, to));

    private int[] PartnersOf(int node) => !Answered(node) ? []
        : [.. _graph.Out.Of(node).ToArray().Where(other => Answered(other) && _graph.Out.Has(other, node))];

    private long PairsIn(int[] members, HashSet<int> here)
    {
        if (!_isOfLinked)
        {
            long answered = members.Count(Answered);
            return answered * (answered - 1) / 2;
        }

        return members.Where(Answered).Sum(v =>
            _graph.Undirected.Out.Of(v).ToArray().LongCount(w => w > v && here.Contains(w) && Answered(w)));
    }
}
