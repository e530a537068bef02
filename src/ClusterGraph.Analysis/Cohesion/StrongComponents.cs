using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Cohesion;

/// <summary>
/// Strong components: who reaches whom and back again along the direction of links. Tarjan 1972 in the form of Pearce 2016
/// (Information Processing Letters 116): one number a node, and stacks of its own instead of recursion. O(n + m).
/// </summary>
public static class StrongComponents
{
    /// <summary>Finds the components.</summary>
    /// <param name="graph">The graph; in an undirected one they are the weak ones.</param>
    /// <returns>The components.</returns>
    public static NodePartition Of(AnalysisGraph graph)
    {
        var search = new Search(graph.Out);
        for (var v = 0; v < graph.NodeCount; v++)
        {
            if (search.Marks[v] == 0)
            {
                search.From(v);
            }
        }

        return NodePartition.FromMarks(search.ToMarks(), graph.NodeCount);
    }

    private sealed class Search(Adjacency rows)
    {
        private readonly int[] _path = new int[rows.NodeCount];
        private readonly int[] _cursors = new int[rows.NodeCount];
        private readonly int[] _indices = new int[rows.NodeCount];
        private readonly int[] _open = new int[rows.NodeCount];
        private int _visited;
        private int _opened;
        private int _found;

        // 0: not seen; up to n: the lowest index that the node is known to reach; above n: the component, which is higher
        // than any index and therefore never taken for one that can be reached.
        public int[] Marks { get; } = new int[rows.NodeCount];

        public int[] ToMarks()
        {
            var least = Marks.Length + 1;
            unchecked
            {
                for (var v = 0; v < Marks.Length; v++)
                {
                    Marks[v] -= least;
                }
            }

            return Marks;
        }

        public void From(int root)
        {
            var depth = 0;
            Enter(root, depth);
            unchecked
            {
                while (depth >= 0)
                {
                    var child = Advance(depth);
                    if (child >= 0)
                    {
                        Enter(child, ++depth);
                        continue;
                    }

                    var v = _path[depth];
                    Leave(v, _indices[depth]);
                    if (--depth >= 0 && Marks[v] < Marks[_path[depth]])
                    {
                        Marks[_path[depth]] = Marks[v];
                    }
                }
            }
        }

        private void Enter(int v, int depth)
        {
            unchecked
            {
                Marks[v] = ++_visited;
                _path[depth] = v;
                _cursors[depth] = rows.Offsets[v];
                _indices[depth] = _visited;
            }
        }

        // Reads on to the next neighbour that was not seen; -1 when there is none.
        private int Advance(int depth)
        {
            var (v, marks, targets) = (_path[depth], Marks, rows.Targets);
            var (low, end) = (marks[v], rows.Offsets[v + 1]);
            var child = -1;
            unchecked
            {
                var at = _cursors[depth];
                while (at < end)
                {
                    var other = targets[at++];
                    var mark = marks[other];
                    if (mark == 0)
                    {
                        child = other;
                        break;
                    }

                    low = Math.Min(low, mark);
                }

                _cursors[depth] = at;
            }

            marks[v] = low;
            return child;
        }

        // A node that reaches nothing before itself closes a component: itself and what is open above it.
        private void Leave(int v, int index)
        {
            unchecked
            {
                if (Marks[v] < index)
                {
                    _open[_opened++] = v;
                    return;
                }

                var component = Marks.Length + 1 + _found++;
                while (_opened > 0 && Marks[_open[_opened - 1]] >= index)
                {
                    Marks[_open[--_opened]] = component;
                }

                Marks[v] = component;
            }
        }
    }
}
