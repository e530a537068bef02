using System.Diagnostics.CodeAnalysis;
using ClusterGraph.Analysis.Graph;
using QuikGraph;

namespace ClusterGraph.Analysis.QuikGraphs;

/// <summary>
/// An analysis graph as a QuikGraph graph, so that algorithms written for QuikGraph run on it: a view over the same
/// arrays, which copies nothing and stays frozen. An undirected link is seen as an arc each way; wrap the view in
/// <see cref="UndirectedBidirectionalGraph{TVertex, TEdge}"/> where an algorithm asks for an undirected graph.
/// Compiled with <c>-p:QuikGraph=true</c> only.
/// </summary>
/// <param name="graph">The graph.</param>
[SuppressMessage("Naming", "CA1710", Justification = "A view of a graph, not a collection.")]
public sealed class QuikGraphView(AnalysisGraph graph) : IBidirectionalGraph<int, WeightedEdge>
{
    /// <inheritdoc/>
    public bool IsDirected => true;

    /// <inheritdoc/>
    public bool AllowParallelEdges => false;

    /// <inheritdoc/>
    public bool IsVerticesEmpty => graph.NodeCount == 0;

    /// <inheritdoc/>
    public int VertexCount => graph.NodeCount;

    /// <inheritdoc/>
    public IEnumerable<int> Vertices => Enumerable.Range(0, graph.NodeCount);

    /// <inheritdoc/>
    public bool IsEdgesEmpty => graph.Out.ArcCount == 0;

    /// <inheritdoc/>
    public int EdgeCount => graph.Out.ArcCount;

    /// <inheritdoc/>
    public IEnumerable<WeightedEdge> Edges => Vertices.SelectMany(OutEdges);

    /// <inheritdoc/>
    public bool ContainsVertex(int vertex) => vertex >= 0 && vertex < graph.NodeCount;

    /// <inheritdoc/>
    public bool ContainsEdge(int source, int target) =>
        ContainsVertex(source) && ContainsVertex(target) && graph.Out.Has(source, target);

    /// <inheritdoc/>
    public bool ContainsEdge(WeightedEdge edge) => TryGetEdge(edge.Source, edge.Target, out var known) && known == edge;

    /// <inheritdoc/>
    public bool TryGetEdge(int source, int target, out WeightedEdge edge)
    {
        var isThere = ContainsEdge(source, target);
        edge = isThere ? new WeightedEdge(source, target, graph.Out.Weight(source, target)) : default;
        return isThere;
    }

    /// <inheritdoc/>
    public bool TryGetEdges(int source, int target, [NotNullWhen(true)] out IEnumerable<WeightedEdge>? edges)
    {
        edges = !ContainsVertex(source) ? null : TryGetEdge(source, target, out var edge) ? [edge] : [];
        return edges is not null;
    }

    /// <inheritdoc/>
    public bool IsOutEdgesEmpty(int vertex) => OutDegree(vertex) == 0;

    /// <inheritdoc/>
    public int OutDegree(int vertex) => graph.Out.Degree(Known(vertex));

    /// <inheritdoc/>
    public IEnumerable<WeightedEdge> OutEdges(int vertex) =>
        Enumerable.Range(0, OutDegree(vertex)).Select(index => OutEdge(vertex, index));

    /// <inheritdoc/>
    public bool TryGetOutEdges(int vertex, [NotNullWhen(true)] out IEnumerable<WeightedEdge>? edges)
    {
        edges = ContainsVertex(vertex) ? OutEdges(vertex) : null;
        return edges is not null;
    }

    /// <inheritdoc/>
    public WeightedEdge OutEdge(int vertex, int index) =>
        new(vertex, graph.Out.Of(Known(vertex))[index], Weight(graph.Out, vertex, index));

    /// <inheritdoc/>
    public bool IsInEdgesEmpty(int vertex) => InDegree(vertex) == 0;

    /// <inheritdoc/>
    public int InDegree(int vertex) => graph.In.Degree(Known(vertex));

    /// <inheritdoc/>
    public IEnumerable<WeightedEdge> InEdges(int vertex) =>
        Enumerable.Range(0, InDegree(vertex)).Select(index => InEdge(vertex, index));

    /// <inheritdoc/>
    public bool TryGetInEdges(int vertex, [NotNullWhen(true)] out IEnumerable<WeightedEdge>? edges)
    {
        edges = ContainsVertex(vertex) ? InEdges(vertex) : null;
        return edges is not null;
    }

    /// <inheritdoc/>
    public WeightedEdge InEdge(int vertex, int index) =>
        new(graph.In.Of(Known(vertex))[index], vertex, Weight(graph.In, vertex, index));

    /// <inheritdoc/>
    public int Degree(int vertex) => OutDegree(vertex) + InDegree(vertex);

    private static double Weight(Adjacency rows, int vertex, int index) =>
        rows.Weights is null ? 1 : rows.WeightsOf(vertex)[index];

    // QuikGraph's contract names the exception.
    private int Known(int vertex) => ContainsVertex(vertex) ? vertex : throw new VertexNotFoundException();
}
