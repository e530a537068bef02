namespace ClusterGraph.Analysis.Graph;

/// <summary>A graph read from an input, with the way back to its actors and what was left out.</summary>
public sealed record LayerGraph
{
    /// <summary>Gets the graph.</summary>
    public required AnalysisGraph Graph { get; init; }

    /// <summary>Gets the input it was read from.</summary>
    public required AnalysisInput Input { get; init; }

    /// <summary>Gets what was asked for.</summary>
    public required LayerQuery Query { get; init; }

    /// <summary>Gets the layers that were read.</summary>
    public required IReadOnlyList<Layer> Layers { get; init; }

    /// <summary>Gets the actor of each node; null when node and actor have the same number.</summary>
    public int[]? Actors { get; init; }

    /// <summary>Gets how many self-loops were dropped.</summary>
    public int SelfLoops { get; init; }

    /// <summary>Gets how many links were united with a parallel one.</summary>
    public int Parallels { get; init; }

    /// <summary>Gets how many links were left out of a weighted reading because their weight is missing, zero or negative.</summary>
    public int ZeroWeights { get; init; }

    /// <summary>Gives the actor of a node.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The actor's number in the input.</returns>
    public int ActorOf(int node) => Actors is null ? node : Actors[node];

    /// <summary>Gives the id of a node's actor.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The id.</returns>
    public string IdOf(int node) => Input.Ids[ActorOf(node)];

    /// <summary>Gives the name of a node's actor.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The name.</returns>
    public string NameOf(int node) => Input.NameOf(ActorOf(node));

    /// <summary>Tells which nodes answered.</summary>
    /// <returns>One entry a node; null when all did.</returns>
    public bool[]? Answered() => Input.Respondents is null ? null : PerNode(Input.Respondents);

    /// <summary>Gives the values that a column of the input has for the nodes.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="column">One entry an actor.</param>
    /// <returns>One entry a node.</returns>
    public T[] PerNode<T>(IReadOnlyList<T> column)
    {
        var values = new T[Graph.NodeCount];
        for (var node = 0; node < values.Length; node++)
        {
            values[node] = column[ActorOf(node)];
        }

        return values;
    }
}
