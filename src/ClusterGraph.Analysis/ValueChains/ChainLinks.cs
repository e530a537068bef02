using ClusterGraph.Analysis.Graph;
using ClusterGraph.Core.ValueChains;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>
/// The links that are read, each in the direction in which goods, work or services go. The node numbers are those of the
/// graph; links with an end that is not looked at are left out.
/// </summary>
internal sealed class ChainLinks
{
    private readonly List<int> _rows = [];
    private readonly List<int> _from = [];
    private readonly List<int> _to = [];

    /// <summary>Reads them. O(links).</summary>
    public ChainLinks(LayerGraph layer)
    {
        Layer = layer;
        var (links, nodeOf) = (layer.Input.Links, NodesOf(layer));
        var read = layer.Layers.ToHashSet();
        var wanted = layer.Input.Layers.Select(read.Contains).ToArray();
        var isAgainst = layer.Input.Layers.Select(l => GoodsFlow.PointsAgainst(new TypeId(l.Id))).ToArray();
        for (var row = 0; row < links.Count; row++)
        {
            var kind = links.Layers?[row] ?? 0;
            var (from, to) = (nodeOf[links.Sources[row]], nodeOf[links.Targets[row]]);
            if (wanted[kind] && from != to && !(links.Confidences?[row] < layer.Query.MinConfidence))
            {
                Add(row, isAgainst[kind] ? to : from, isAgainst[kind] ? from : to);
            }
        }
    }

    /// <summary>Gets what they were read from.</summary>
    public LayerGraph Layer { get; }

    /// <summary>Gets how many there are.</summary>
    public int Count => _rows.Count;

    /// <summary>Gets who gives.</summary>
    public IReadOnlyList<int> From => _from;

    /// <summary>Gets who takes.</summary>
    public IReadOnlyList<int> To => _to;

    /// <summary>Gives the layer of a link.</summary>
    public int LayerOf(int link) => Layer.Input.Links.Layers?[_rows[link]] ?? 0;

    /// <summary>Tells whether direction carries no meaning.</summary>
    public bool IsUndirected(int link) => Layer.Input.Layers[LayerOf(link)].IsUndirected;

    /// <summary>Gives how much goes over a link; NaN when nobody said, or when it is not above 0.</summary>
    public double Volume(int link) => Layer.Input.Links.Volumes?[_rows[link]] is > 0 and <= 1e150 and var volume ? volume : double.NaN;

    /// <summary>Gives how much goes over a link in its own unit; NaN where units do not differ or nobody said.</summary>
    public double OwnVolume(int link) => Layer.Input.Links.OwnVolumes?[_rows[link]] is > 0 and <= 1e150 and var volume ? volume : double.NaN;

    /// <summary>Gives the unit of a link's volume; null where units do not differ or nobody said.</summary>
    public string? UnitOf(int link) => Layer.Input.Links.Units?[_rows[link]];

    /// <summary>Gives how sure a link is; 1 when nobody said.</summary>
    public double Confidence(int link) =>
        Layer.Input.Links.Confidences?[_rows[link]] is { } sure && !double.IsNaN(sure) ? sure : 1;

    /// <summary>Gives the id of a link; null in an edge list.</summary>
    public string? IdOf(int link) => Layer.Input.Links.Ids?[_rows[link]];

    private void Add(int row, int from, int to)
    {
        if (from >= 0 && to >= 0)
        {
            _rows.Add(row);
            _from.Add(from);
            _to.Add(to);
        }
    }

    private static int[] NodesOf(LayerGraph layer)
    {
        var nodes = new int[layer.Input.ActorCount];
        Array.Fill(nodes, -1);
        for (var node = 0; node < layer.Graph.NodeCount; node++)
        {
            nodes[layer.ActorOf(node)] = node;
        }

        return nodes;
    }
}
