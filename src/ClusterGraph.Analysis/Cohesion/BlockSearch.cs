using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Cohesion;

/// <summary>
/// The depth-first search behind <see cref="Biconnectivity"/>. Nodes are numbered from 1 as they are entered; a subtree
/// that reaches nothing before its parent is cut off when the parent leaves.
/// </summary>
internal sealed class BlockSearch(Adjacency rows)
{
    private readonly int[] _indices = new int[rows.NodeCount];

    // The path from the root: node, next arc, lowest index reached so far.
    private readonly int[] _path = new int[rows.NodeCount];
    private readonly int[] _cursors = new int[rows.NodeCount];
    private readonly int[] _lows = new int[rows.NodeCount];

    // Nodes that are in no finished block yet, in the order in which they were entered.
    private readonly int[] _open = new int[rows.NodeCount];
    private readonly int[] _entered = new int[rows.NodeCount];

    private readonly int[] _pieces = new int[rows.NodeCount];
    private readonly int[] _largest = new int[rows.NodeCount];
    private readonly int[] _separated = new int[rows.NodeCount];

    // A block adds one node to those that it takes from the open ones, and takes at least one: never more than 2 n.
    private readonly int[] _nodes = new int[2 * rows.NodeCount];
    private readonly int[] _offsets = new int[rows.NodeCount + 1];
    private readonly int[] _below = new int[rows.NodeCount];
    private readonly int[] _around = new int[rows.NodeCount];
    private int _visited;
    private int _opened;
    private int _written;
    private int _blocks;

    /// <summary>Searches the component of a node, unless it was searched before.</summary>
    public void From(int root)
    {
        if (_indices[root] != 0)
        {
            return;
        }

        var (firstIndex, firstBlock, depth) = (_visited, _blocks, 0);
        Enter(root, depth);
        unchecked
        {
            while (depth >= 0)
            {
                var child = Advance(depth);
                if (child >= 0)
                {
                    Enter(child, ++depth);
                }
                else if (--depth >= 0)
                {
                    Return(_path[depth], _path[depth + 1], depth);
                }
            }
        }

        _opened--;
        Close(firstIndex, firstBlock);
    }

    /// <summary>Gives what was found.</summary>
    public BiconnectedBlocks ToBlocks() => new(
        _pieces, _largest, _separated, _offsets.AsSpan(0, _blocks + 1).ToArray(), _nodes.AsSpan(0, _written).ToArray(),
        _below.AsSpan(0, _blocks).ToArray(), _around.AsSpan(0, _blocks).ToArray());

    private void Enter(int v, int depth)
    {
        unchecked
        {
            _entered[_visited] = v;
            _indices[v] = ++_visited;
            _path[depth] = v;
            _cursors[depth] = rows.Offsets[v];
            _lows[depth] = _visited;
            _open[_opened++] = v;
        }
    }

    // Reads on to the next neighbour that was not entered; -1 when there is none.
    private int Advance(int depth)
    {
        var (v, indices, targets) = (_path[depth], _indices, rows.Targets);
        var (low, end, parent) = (_lows[depth], rows.Offsets[v + 1], depth == 0 ? -1 : _path[depth - 1]);
        var child = -1;
        unchecked
        {
            var at = _cursors[depth];
            while (at < end)
            {
                var other = targets[at++];
                var index = indices[other];
                if (index == 0)
                {
                    child = other;
                    break;
                }

                if (index < low && other != parent)
                {
                    low = index;
                }
            }

            _cursors[depth] = at;
        }

        _lows[depth] = low;
        return child;
    }

    private void Return(int v, int child, int depth)
    {
        unchecked
        {
            var low = _lows[depth + 1];
            if (low < _indices[v])
            {
                _lows[depth] = Math.Min(_lows[depth], low);
                return;
            }

            var size = _visited - _indices[child] + 1;
            _pieces[v]++;
            _separated[v] += size;
            _largest[v] = Math.Max(_largest[v], size);
            _nodes[_written++] = v;
            int taken;
            do
            {
                taken = _open[--_opened];
                _nodes[_written++] = taken;
            }
            while (taken != child);

            _below[_blocks] = size;
            _offsets[++_blocks] = _written;
        }
    }

    // The size of the component is known only now: what was not cut off below a node is one more piece.
    private void Close(int firstIndex, int firstBlock)
    {
        var size = _visited - firstIndex;
        unchecked
        {
            for (var i = firstIndex; i < _visited; i++)
            {
                var v = _entered[i];
                var rest = size - 1 - _separated[v];
                _pieces[v] += rest > 0 ? 1 : 0;
                _largest[v] = Math.Max(_largest[v], rest);
                _separated[v] = size - 1 - _largest[v];
            }
        }

        _around.AsSpan(firstBlock, _blocks - firstBlock).Fill(size);
    }
}
