namespace ClusterGraph.Analysis.Graph;

/// <summary>One kind of link: a layer of its own, never summed with others unless asked.</summary>
/// <param name="Id">Its id, such as <c>sellsTo</c>.</param>
/// <param name="Family">The family it belongs to, such as <c>commercial</c>.</param>
/// <param name="IsUndirected">Whether direction carries no meaning.</param>
/// <param name="IsNegative">Whether it is a conflict, a rivalry or a missing tie; read only when named.</param>
public sealed record Layer(string Id, string Family, bool IsUndirected = false, bool IsNegative = false)
{
    /// <summary>The layer of an edge list without types.</summary>
    public static readonly Layer Untyped = new("link", "link");
}
