using ClusterGraph.Analysis.Engines;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Methods;

/// <summary>What a method works on.</summary>
public sealed record MethodContext
{
    /// <summary>Gets the graph and where it came from.</summary>
    public required LayerGraph Layer { get; init; }

    /// <summary>Gets the settings.</summary>
    public required ParameterValues Parameters { get; init; }

    /// <summary>Gets how the run goes about its work.</summary>
    public RunOptions Run { get; init; } = RunOptions.Default;

    /// <summary>Gets the second input of a comparison; null for methods of one.</summary>
    public AnalysisInput? Other { get; init; }

    /// <summary>Gets the graph.</summary>
    public AnalysisGraph Graph => Layer.Graph;

    /// <summary>Gets who computes this graph, as it is too large for this process; null when this process does.</summary>
    public IKernelEngine? Engine =>
        Run.Elsewhere is { } elsewhere && Graph.LinkCount > elsewhere.MaxInProcessLinks ? elsewhere.Engine : null;

    /// <summary>Gives the name of who computed something.</summary>
    /// <param name="sent">What <see cref="Engine"/> gave; null when it gave nothing.</param>
    /// <returns>The name; null for this process.</returns>
    public string? NameOf(object? sent) => sent is null ? null : Engine?.Name;

    /// <summary>Reads an attribute of the nodes.</summary>
    /// <param name="parameter">The parameter that names the attribute.</param>
    /// <returns>One entry a node, null where nobody said; or an error that names the attributes there are.</returns>
    public Outcome<string?[]> Labels(string parameter)
    {
        var name = Parameters.Word(parameter);
        return Layer.Input.Attributes.TryGetValue(name, out var column)
            ? Layer.PerNode(column.Values)
            : new ChangeError(
                ErrorCode.NotFound,
                $"There is no attribute '{name}'. Choose among: {string.Join(", ", Layer.Input.Attributes.Keys.Order(StringComparer.Ordinal))}.",
                parameter);
    }

    /// <summary>Reads an attribute of the nodes as numbers.</summary>
    /// <param name="parameter">The parameter that names the attribute.</param>
    /// <returns>One entry a node, NaN where there is none; or an error that names the attributes there are.</returns>
    public Outcome<double[]> Numbers(string parameter)
    {
        var labels = Labels(parameter);
        return labels.IsOk ? new AttributeColumn(parameter, labels.Value).Numbers() : labels.Error;
    }

    /// <summary>Finds the nodes of the actors that a parameter lists.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <returns>The nodes, or an error that names the first id that is not looked at.</returns>
    public Outcome<int[]> NodesOf(string parameter)
    {
        var numbers = Enumerable.Range(0, Graph.NodeCount).ToDictionary(Layer.IdOf, StringComparer.Ordinal);
        var missing = Parameters.List(parameter).FirstOrDefault(id => !numbers.ContainsKey(id));
        return missing is null
            ? Parameters.List(parameter).Select(id => numbers[id]).ToArray()
            : new ChangeError(ErrorCode.NotFound, $"There is no actor '{missing}' among those looked at.", parameter);
    }

    /// <summary>Reads another graph over the same actors, such as a second layer.</summary>
    /// <param name="layers">The layers by id or family.</param>
    /// <returns>The graph with the same nodes, or an error that names the layers there are.</returns>
    public Outcome<LayerGraph> Read(IReadOnlyList<string> layers) =>
        LayerReader.Read(Layer.Input, Layer.Query with { Layers = layers });
}
