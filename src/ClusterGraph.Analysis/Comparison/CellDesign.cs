using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Comparison;

/// <summary>The cells of a frame in a fixed order, so that a matrix becomes one column of a regression. O(n²).</summary>
internal sealed class CellDesign
{
    private readonly bool _isDirected;
    private readonly int _nodes;

    /// <summary>Lists the cells.</summary>
    public CellDesign(DyadFrame frame)
    {
        (_isDirected, _nodes) = (frame.IsDirected, frame.NodeCount);
        var (from, to) = (new List<int>(), new List<int>());
        for (var i = 0; i < _nodes; i++)
        {
            for (var j = _isDirected ? 0 : i + 1; j < _nodes; j++)
            {
                if (i != j && frame.Asked.Has(i, j))
                {
                    from.Add(i);
                    to.Add(j);
                }
            }
        }

        (From, To) = ([.. from], [.. to]);
    }

    /// <summary>Gets the row of each cell.</summary>
    public int[] From { get; }

    /// <summary>Gets the column of each cell.</summary>
    public int[] To { get; }

    /// <summary>Gets how many cells there are.</summary>
    public int Count => From.Length;

    /// <summary>Reads the cells of a graph.</summary>
    public double[] Column(AnalysisGraph graph)
    {
        var values = new double[Count];
        for (var c = 0; c < values.Length; c++)
        {
            values[c] = graph.Out.Weight(From[c], To[c]);
        }

        return values;
    }

    /// <summary>Puts a column back into a full matrix, row by row.</summary>
    public double[] Matrix(double[] column)
    {
        var matrix = new double[_nodes * _nodes];
        for (var c = 0; c < column.Length; c++)
        {
            matrix[(From[c] * _nodes) + To[c]] = column[c];
            if (!_isDirected)
            {
                matrix[(To[c] * _nodes) + From[c]] = column[c];
            }
        }

        return matrix;
    }

    /// <summary>Reads the cells of a matrix whose rows and columns are relabelled together.</summary>
    public void Relabel(double[] matrix, int[] order, double[] into)
    {
        var (from, to) = (From, To);
        unchecked
        {
            for (var c = 0; c < into.Length; c++)
            {
                into[c] = matrix[(order[from[c]] * _nodes) + order[to[c]]];
            }
        }
    }
}
