using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Comparison;

/// <summary>
/// Every link that was there at one of two moments, both directions of a pair behind each other. A random exchange swaps
/// the two moments of some pairs, as if it had been chance which observation came first. O(links) an exchange.
/// </summary>
internal sealed class WaveLinks
{
    private readonly int[] _from;
    private readonly int[] _to;
    private readonly bool[] _isFirst;
    private readonly bool[] _isSecond;
    private readonly Waves _waves;

    /// <summary>Lists the links of pairs that are compared.</summary>
    public WaveLinks(Waves waves)
    {
        _waves = waves;
        var (before, after) = (Kept(waves.First), Kept(waves.Second));
        var isDirected = waves.Frame.IsDirected;
        var cells = Cells(before).Concat(Cells(after)).Where(c => isDirected || c.From < c.To).Distinct()
            .OrderBy(c => Math.Min(c.From, c.To)).ThenBy(c => Math.Max(c.From, c.To)).ThenBy(c => c.From).ToArray();
        (_from, _to) = (Array.ConvertAll(cells, c => c.From), Array.ConvertAll(cells, c => c.To));
        _isFirst = Array.ConvertAll(cells, c => before.Has(c.From, c.To));
        _isSecond = Array.ConvertAll(cells, c => after.Has(c.From, c.To));
    }

    /// <summary>Gets how many links were there both times.</summary>
    public int KeptCount => Changes().Count(c => c == 0);

    /// <summary>Gets how many came.</summary>
    public int NewCount => Changes().Count(c => c > 0);

    /// <summary>Gets how many went.</summary>
    public int LostCount => Changes().Count(c => c < 0);

    /// <summary>Gets where each link begins, among the common actors.</summary>
    public IReadOnlyList<int> From => _from;

    /// <summary>Gets where each link ends.</summary>
    public IReadOnlyList<int> To => _to;

    /// <summary>What became of each link: 1 new, 0 kept, -1 lost.</summary>
    public double[] Changes() => [.. _isFirst.Zip(_isSecond, (a, b) => (b ? 1.0 : 0.0) - (a ? 1.0 : 0.0))];

    /// <summary>The two moments as they were, cut down to what is compared.</summary>
    public (AnalysisGraph First, AnalysisGraph Second) Observed() => Build(random: null);

    /// <summary>The two moments after a random exchange.</summary>
    public (AnalysisGraph First, AnalysisGraph Second) Exchanged(Pcg64 random) => Build(random);

    private static IEnumerable<(int From, int To)> Cells(Adjacency rows) =>
        Enumerable.Range(0, rows.NodeCount).SelectMany(v => rows.Of(v).ToArray().Select(w => (v, w)));

    private Adjacency Kept(AnalysisGraph graph) => _waves.Frame.Asked.Keep(graph.Out);

    private (AnalysisGraph First, AnalysisGraph Second) Build(Pcg64? random)
    {
        var (first, second) = (new List<int>(_from.Length), new List<int>(_from.Length));
        var isSwapped = false;
        for (var i = 0; i < _from.Length; i++)
        {
            var isNewPair = i == 0 || _from[i] != _to[i - 1] || _to[i] != _from[i - 1];
            isSwapped = isNewPair ? random?.NextInt(2) == 1 : isSwapped;
            if (isSwapped ? _isSecond[i] : _isFirst[i])
            {
                first.Add(i);
            }

            if (isSwapped ? _isFirst[i] : _isSecond[i])
            {
                second.Add(i);
            }
        }

        return (ToGraph(first), ToGraph(second));
    }

    private AnalysisGraph ToGraph(List<int> links)
    {
        var arcs = new ArcList([.. links.Select(i => _from[i])], [.. links.Select(i => _to[i])], null);
        return _waves.Frame.IsDirected
            ? AnalysisGraph.FromArcs(_waves.Frame.NodeCount, arcs) : AnalysisGraph.FromLinks(_waves.Frame.NodeCount, arcs);
    }
}
