using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Methods;

/// <summary>A method as it is offered: everything of its descriptor but the function.</summary>
/// <param name="Name">The name.</param>
/// <param name="Version">The version.</param>
/// <param name="Title">The title.</param>
/// <param name="Group">Where it stands in lists.</param>
/// <param name="Question">The question it answers.</param>
/// <param name="Definition">The definition with direction and normalisation.</param>
/// <param name="Source">The paper or book.</param>
/// <param name="Directions">The ways in which direction may be read; the first is the default.</param>
/// <param name="Weights">What weights are taken for.</param>
/// <param name="Cost">How the work grows.</param>
/// <param name="IsLive">Whether it is recomputed live.</param>
/// <param name="ComparesTwo">Whether it compares two inputs.</param>
/// <param name="LowFirst">Whether small values come first.</param>
/// <param name="Parameters">All parameters with ranges and defaults.</param>
public sealed record MethodInfo(
    string Name,
    int Version,
    string Title,
    MethodGroup Group,
    string Question,
    string Definition,
    string Source,
    IReadOnlyList<Symmetry> Directions,
    WeightRole Weights,
    CostClass Cost,
    bool IsLive,
    bool ComparesTwo,
    bool LowFirst,
    IReadOnlyList<Parameter> Parameters)
{
    /// <summary>Gets all methods, in the order of lists.</summary>
    public static IReadOnlyList<MethodInfo> All { get; } = [.. MethodCatalogue.All.Select(Of)];

    private static MethodInfo Of(Method m) => new(
        m.Name, m.Version, m.Title, m.Group, m.Question, m.Definition, m.Source, m.Directions, m.Weights, m.Cost,
        m.IsLive, m.ComparesTwo, m.LowFirst, m.Parameters);
}
