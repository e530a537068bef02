using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Numerics;

/// <summary>
/// The rows of a graph as <see cref="BlockSweeps"/> reads them, one after the other. Within each window of neighbours in
/// number, rows stand in the order of their length: the processor then guesses right where a row ends, which otherwise
/// costs as much as reading it. Depends on the graph alone. O(n + m) time and memory.
/// </summary>
internal sealed class SweepRows
{
    // What a window reads and writes of its own stays in the innermost cache.
    private const int Window = 1024;

    // Longer rows are few, and guessing wrong once matters less there.
    private const int Lengths = 64;

    private readonly Adjacency _rows;

    private SweepRows(Adjacency rows, int[] cuts)
    {
        (_rows, Cuts) = (rows, cuts);
        Nodes = new int[rows.NodeCount];
        Ends = new int[rows.NodeCount];
        Places = new int[rows.ArcCount];
        Weights = rows.Weights is null ? null : new double[rows.ArcCount];
    }

    /// <summary>Gets where each block begins; the last entry is the number of nodes.</summary>
    public int[] Cuts { get; }

    /// <summary>Gets the nodes in the order in which they are swept.</summary>
    public int[] Nodes { get; }

    /// <summary>Gets where the row of each of <see cref="Nodes"/> ends; the next begins there.</summary>
    public int[] Ends { get; }

    /// <summary>Gets where what a neighbour gives is read: at its number within the block, n further outside.</summary>
    public int[] Places { get; }

    /// <summary>Gets the weights beside <see cref="Places"/>; null when no weight is read.</summary>
    public double[]? Weights { get; }

    /// <summary>Gets the number of blocks.</summary>
    public int Blocks => Cuts.Length - 1;

    /// <summary>Gives where the rows of a block begin.</summary>
    /// <param name="block">The block.</param>
    public int Begin(int block) => _rows.Offsets[Cuts[block]];

    /// <summary>Orders the rows of all blocks.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="most">How many blocks there may be.</param>
    /// <param name="each">Does the blocks.</param>
    public static SweepRows Of(Adjacency rows, int most, Action<int, Action<int>> each)
    {
        var ordered = new SweepRows(rows, RowBlocks.Cut(rows.Offsets, most));
        each(ordered.Blocks, ordered.Order);
        return ordered;
    }

    private void Order(int block)
    {
        var to = Begin(block);
        for (var from = Cuts[block]; from < Cuts[block + 1]; from += Window)
        {
            var end = Math.Min(from + Window, Cuts[block + 1]);
            Sort(from, end);
            for (var i = from; i < end; i++)
            {
                Copy(Nodes[i], to, Cuts[block], Cuts[block + 1]);
                to += _rows.Degree(Nodes[i]);
                Ends[i] = to;
            }
        }
    }

    // Counting sort by length; equal lengths stay in the order of their numbers.
    private void Sort(int from, int end)
    {
        Span<int> next = stackalloc int[Lengths + 1];
        next.Clear();
        for (var v = from; v < end; v++)
        {
            next[Math.Min(_rows.Degree(v), Lengths - 1) + 1]++;
        }

        for (var length = 1; length <= Lengths; length++)
        {
            next[length] += next[length - 1];
        }

        for (var v = from; v < end; v++)
        {
            Nodes[from + next[Math.Min(_rows.Degree(v), Lengths - 1)]++] = v;
        }
    }

    private void Copy(int node, int to, int from, int end)
    {
        var behind = _rows.NodeCount;
        unchecked
        {
            foreach (var other in _rows.Of(node))
            {
                Places[to++] = (uint)(other - from) < (uint)(end - from) ? other : other + behind;
            }
        }

        if (Weights is not null)
        {
            _rows.WeightsOf(node).CopyTo(Weights.AsSpan(to - _rows.Degree(node)));
        }
    }
}
