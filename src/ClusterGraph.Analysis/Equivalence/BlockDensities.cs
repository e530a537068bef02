using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Equivalence;

/// <summary>How densely the blocks of one layer are linked. Cells are ordered pairs of different actors. O(n + m).</summary>
public sealed class BlockDensities
{
    private readonly double[,] _links;
    private readonly double[] _sizes;

    /// <summary>Counts links between blocks.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="blocks">The blocks; every actor is in one.</param>
    public BlockDensities(AnalysisGraph layer, IReadOnlyList<Block> blocks)
    {
        var blockOf = new int[layer.NodeCount];
        for (var b = 0; b < blocks.Count; b++)
        {
            foreach (var v in blocks[b].Nodes)
            {
                blockOf[v] = b;
            }
        }

        _sizes = [.. blocks.Select(b => (double)b.Nodes.Length)];
        _links = new double[blocks.Count, blocks.Count];
        for (var v = 0; v < blockOf.Length; v++)
        {
            foreach (var to in layer.Out.Of(v))
            {
                _links[blockOf[v], blockOf[to]]++;
            }
        }

        Cells = layer.NodeCount * (layer.NodeCount - 1.0);
        Links = layer.Out.ArcCount;
    }

    /// <summary>Gets how many ordered pairs there are.</summary>
    public double Cells { get; }

    /// <summary>Gets how many of them are linked.</summary>
    public double Links { get; }

    /// <summary>Gets the sum of squares around the overall density.</summary>
    public double Total => Links - (Links * Links / Cells);

    /// <summary>Gets what is left of it around the densities of the blocks.</summary>
    public double Left
    {
        get
        {
            var left = 0.0;
            for (var from = 0; from < _sizes.Length; from++)
            {
                for (var to = 0; to < _sizes.Length; to++)
                {
                    var links = _links[from, to];
                    left += links > 0 ? links - (links * links / CellsOf(from, to)) : 0;
                }
            }

            return left;
        }
    }

    /// <summary>Gives the densities.</summary>
    /// <returns>One array a block from which links lead; null where a block has one actor and no pair within.</returns>
    public double?[][] Densities() => Each((links, cells) => cells > 0 ? links / cells : null);

    /// <summary>Gives the image: 1 where the density is at least the overall one, 0 where it is below.</summary>
    /// <returns>One array a block from which links lead; null where there is no density.</returns>
    public double?[][] Image() => Each((links, cells) => cells > 0 ? links * Cells >= Links * cells ? 1 : 0 : null);

    private double?[][] Each(Func<double, double, double?> cell)
    {
        var rows = new double?[_sizes.Length][];
        for (var from = 0; from < rows.Length; from++)
        {
            rows[from] = new double?[rows.Length];
            for (var to = 0; to < rows.Length; to++)
            {
                rows[from][to] = cell(_links[from, to], CellsOf(from, to));
            }
        }

        return rows;
    }

    private double CellsOf(int from, int to) => _sizes[from] * (from == to ? _sizes[to] - 1 : _sizes[to]);
}
