namespace ClusterGraph.Analysis.Graph;

/// <summary>Unites or intersects the rows of a graph and its transpose, node by node.</summary>
internal sealed class RowMerger(Adjacency first, Adjacency second, Symmetry symmetry)
{
    private readonly int[] _targets = new int[symmetry == Symmetry.Union
        ? first.ArcCount + second.ArcCount : Math.Min(first.ArcCount, second.ArcCount)];

    private readonly double[]? _weights = first.Weights is null ? null
        : new double[symmetry == Symmetry.Union ? first.ArcCount + second.ArcCount : Math.Min(first.ArcCount, second.ArcCount)];

    /// <summary>Gets how many neighbours were written so far.</summary>
    public int Count { get; private set; }

    /// <summary>Appends the merged row of the next node.</summary>
    public void Merge(int node)
    {
        var (a, aEnd) = (first.Offsets[node], first.Offsets[node + 1]);
        var (b, bEnd) = (second.Offsets[node], second.Offsets[node + 1]);
        while (a < aEnd && b < bEnd)
        {
            var (x, y) = (first.Targets[a], second.Targets[b]);
            if (x == y)
            {
                Write(x, Math.Max(WeightAt(first, a++), WeightAt(second, b++)));
            }
            else if (x < y)
            {
                WriteIfUnion(first, a++);
            }
            else
            {
                WriteIfUnion(second, b++);
            }
        }

        for (; a < aEnd; a++)
        {
            WriteIfUnion(first, a);
        }

        for (; b < bEnd; b++)
        {
            WriteIfUnion(second, b);
        }
    }

    /// <summary>Gives what was written.</summary>
    public Adjacency ToAdjacency(int[] offsets) =>
        new(offsets, _targets.AsSpan(0, Count).ToArray(), _weights?.AsSpan(0, Count).ToArray());

    private static double WeightAt(Adjacency rows, int at) => rows.Weights is null ? 1 : rows.Weights[at];

    private void WriteIfUnion(Adjacency rows, int at)
    {
        if (symmetry == Symmetry.Union)
        {
            Write(rows.Targets[at], WeightAt(rows, at));
        }
    }

    private void Write(int target, double weight)
    {
        _targets[Count] = target;
        if (_weights is not null)
        {
            _weights[Count] = weight;
        }

        Count++;
    }
}
