using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Comparison;

/// <summary>
/// Swaps the ends of random pairs of links so that every actor keeps its degree: a-b and c-d become a-d and c-b, unless
/// that makes a loop or a link that is there already. O(1) a try. Source: Maslov &amp; Sneppen 2002; towards a lattice:
/// Sporns &amp; Zwi 2004.
/// </summary>
internal sealed class Rewiring
{
    // A graph that is nearly complete, or a star, has few swaps or none; the search for them must end.
    private const int TriesPerSwap = 20;

    private readonly int _nodes;
    private readonly int[] _a;
    private readonly int[] _b;
    private readonly HashSet<long> _links;

    /// <summary>Starts from a graph without direction.</summary>
    public Rewiring(AnalysisGraph graph)
    {
        _nodes = graph.NodeCount;
        (_a, _b, _links) = (new int[graph.LinkCount], new int[graph.LinkCount], new HashSet<long>(graph.LinkCount));
        for (var v = 0; v < _nodes; v++)
        {
            foreach (var w in graph.Out.Of(v))
            {
                if (v < w)
                {
                    (_a[_links.Count], _b[_links.Count]) = (v, w);
                    _links.Add(Key(v, w));
                }
            }
        }
    }

    /// <summary>Swaps at random.</summary>
    /// <param name="swaps">How many swaps are wanted.</param>
    /// <param name="random">The generator.</param>
    /// <returns>The graph after at most so many swaps.</returns>
    public AnalysisGraph Randomise(long swaps, Pcg64 random)
    {
        var done = 0L;
        for (var tries = swaps * TriesPerSwap; tries > 0 && done < swaps; tries--)
        {
            done += TrySwap(random, places: null) ? 1 : 0;
        }

        return ToGraph();
    }

    /// <summary>Puts the actors on a ring in random order and swaps only when that brings linked ones closer together.</summary>
    /// <param name="tries">How many swaps are tried.</param>
    /// <param name="random">The generator.</param>
    /// <returns>The graph afterwards.</returns>
    public AnalysisGraph Latticise(long tries, Pcg64 random)
    {
        var places = Enumerable.Range(0, _nodes).ToArray();
        random.Shuffle<int>(places);
        for (var i = 0L; i < tries; i++)
        {
            TrySwap(random, places);
        }

        return ToGraph();
    }

    private bool TrySwap(Pcg64 random, int[]? places)
    {
        var (first, second) = (random.NextInt(_a.Length), random.NextInt(_a.Length));
        var (a, b, c, d) = (_a[first], _b[first], _a[second], _b[second]);
        if (random.NextInt(2) == 1)
        {
            (c, d) = (d, c);
        }

        if (a == d || b == c || first == second || _links.Contains(Key(a, d)) || _links.Contains(Key(c, b))
            || !BringsCloser(places, a, b, c, d))
        {
            return false;
        }

        _links.Remove(Key(a, b));
        _links.Remove(Key(c, d));
        _links.Add(Key(a, d));
        _links.Add(Key(c, b));
        (_b[first], _a[second], _b[second]) = (d, c, b);
        return true;
    }

    private bool BringsCloser(int[]? places, int a, int b, int c, int d) => places is null
        || Around(places[a], places[d]) + Around(places[c], places[b]) < Around(places[a], places[b]) + Around(places[c], places[d]);

    private int Around(int x, int y) => Math.Min(Math.Abs(x - y), _nodes - Math.Abs(x - y));

    private long Key(int x, int y) => ((long)Math.Min(x, y) * _nodes) + Math.Max(x, y);

    private AnalysisGraph ToGraph() => AnalysisGraph.FromLinks(_nodes, new ArcList(_a, _b, null));
}
