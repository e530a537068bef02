using System.Runtime.CompilerServices;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Paths;

/// <summary>
/// One of the two breadth-first searches that meet between the ends of a path. Most arcs lead to nodes that were met
/// before, and ask for nothing but their level; levels of both sides lie beside each other, apart from the counts of paths.
/// </summary>
/// <param name="ahead">The arcs along which it goes.</param>
/// <param name="back">The same arcs by where they end.</param>
/// <param name="levels">
/// Two entries a node, one a side: the level, counted from a base that grows from search to search, so that nothing needs
/// to be wiped in between.
/// </param>
/// <param name="side">0 or 1.</param>
internal sealed class HalfSearch(Adjacency ahead, Adjacency back, int[] levels, int side)
{
    private readonly double[] _paths = new double[ahead.NodeCount];
    private readonly int[] _queue = new int[ahead.NodeCount + 1];
    private int _from;
    private int _to;
    private int _base;

    /// <summary>Gets how many arcs the next level reads.</summary>
    public long Arcs { get; private set; }

    /// <summary>Gets a value indicating whether there is no next level.</summary>
    public bool IsOver => _from == _to;

    /// <summary>Gets the last level, counted as levels are.</summary>
    public int Level { get; private set; }

    /// <summary>Begins at a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="level">The level of the node, above all levels of earlier searches.</param>
    public void Begin(int node, int level)
    {
        (_queue[0], _from, _to) = (node, 0, 1);
        _base = Level = level;
        LevelOf(node) = level;
        _paths[node] = 1;
        Arcs = ahead.Degree(node);
    }

    /// <summary>Gives how many shortest paths lead from the beginning to a node that was reached.</summary>
    /// <param name="node">The node.</param>
    public double PathsTo(int node) => _paths[node];

    /// <summary>Goes one level farther.</summary>
    /// <param name="meetings">Takes the nodes of the level that the other side has reached.</param>
    public void Advance(List<int> meetings)
    {
        unchecked
        {
            var end = _to;
            Level++;
            for (var i = _from; i < end; i++)
            {
                Visit(ahead.Of(_queue[i]), _paths[_queue[i]], meetings);
            }

            _from = end;
            Arcs = 0;
            for (var i = _from; i < _to && meetings.Count == 0; i++)
            {
                Arcs += ahead.Degree(_queue[i]);
            }
        }
    }

    /// <summary>Goes back from a node to the beginning, every shortest path as likely as the others.</summary>
    /// <param name="node">A node that was reached.</param>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="hits">Grows by 1 for every node on the way, both ends left out.</param>
    public void Return(int node, Pcg64 random, int[] hits)
    {
        for (var level = LevelOf(node) - 1; level > _base; level--)
        {
            node = Before(node, level, random.NextDouble() * _paths[node]);
            hits[node]++;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Visit(ReadOnlySpan<int> targets, double paths, List<int> meetings)
    {
        unchecked
        {
            foreach (var target in targets)
            {
                ref var level = ref LevelOf(target);
                if (level < _base)
                {
                    level = Level;
                    _paths[target] = paths;
                    _queue[_to++] = target;
                    if (levels[(2 * target) + 1 - side] >= _base)
                    {
                        meetings.Add(target);
                    }
                }
                else if (level == Level)
                {
                    _paths[target] += paths;
                }
            }
        }
    }

    private int Before(int node, int level, double at)
    {
        var last = -1;
        foreach (var before in back.Of(node))
        {
            if (LevelOf(before) == level)
            {
                last = before;
                at -= _paths[before];
                if (at < 0)
                {
                    break;
                }
            }
        }

        return last;
    }

    private ref int LevelOf(int node) => ref levels[unchecked((2 * node) + side)];
}
