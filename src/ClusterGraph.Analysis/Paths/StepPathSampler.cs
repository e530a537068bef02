using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Paths;

/// <summary>
/// Draws shortest paths where every link is one step: two searches go towards each other level by level, the one with
/// fewer arcs to read first, until a level meets the other side (Borassi and Natale 2016, KADABRA). All shortest paths
/// then cross that level in the nodes where both meet. On networks with short distances it reads a small part of the arcs.
/// </summary>
internal sealed class StepPathSampler : IPathSampler
{
    private readonly HalfSearch _first;
    private readonly HalfSearch _last;
    private readonly List<int> _meetings = [];
    private readonly int[] _levels;
    private int _base;

    /// <summary>Makes room for one thread.</summary>
    /// <param name="graph">The graph.</param>
    public StepPathSampler(AnalysisGraph graph)
    {
        _levels = new int[2 * graph.NodeCount];
        _first = new HalfSearch(graph.Out, graph.In, _levels, side: 0);
        _last = new HalfSearch(graph.In, graph.Out, _levels, side: 1);
    }

    /// <inheritdoc/>
    public void Draw(int from, int to, Pcg64 random, int[] hits)
    {
        Rise();
        _first.Begin(from, _base);
        _last.Begin(to, _base);
        _meetings.Clear();
        while (_meetings.Count == 0)
        {
            var next = _first.Arcs <= _last.Arcs ? _first : _last;
            if (_first.IsOver || _last.IsOver)
            {
                return;
            }

            next.Advance(_meetings);
        }

        var middle = Pick(random);
        hits[middle] += middle == from || middle == to ? 0 : 1;
        _first.Return(middle, random, hits);
        _last.Return(middle, random, hits);
    }

    // Lifts the base above all levels; long before levels leave the range of an int, they begin anew.
    private void Rise()
    {
        _base = Math.Max(_first.Level, _last.Level) + 1;
        if (_base > int.MaxValue / 2)
        {
            Array.Clear(_levels);
            _base = 1;
        }
    }

    private int Pick(Pcg64 random)
    {
        var at = random.NextDouble() * _meetings.Sum(v => _first.PathsTo(v) * _last.PathsTo(v));
        foreach (var node in _meetings)
        {
            at -= _first.PathsTo(node) * _last.PathsTo(node);
            if (at < 0)
            {
                return node;
            }
        }

        return _meetings[^1];
    }
}
