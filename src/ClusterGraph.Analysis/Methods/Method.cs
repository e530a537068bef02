using ClusterGraph.Analysis.Graph;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Methods;

/// <summary>
/// Describes a method: everything that the command line, the REST interface, forms and reports need to offer it.
/// The function is pure: same context, same output, for any number of threads.
/// </summary>
public sealed record Method
{
    /// <summary>Gets the name, such as <c>betweenness</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the version; it grows when a value changes for the same input.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Gets the title, such as <c>Betweenness</c>.</summary>
    public required string Title { get; init; }

    /// <summary>Gets where it stands in lists.</summary>
    public required MethodGroup Group { get; init; }

    /// <summary>Gets the question it answers, in plain language.</summary>
    public required string Question { get; init; }

    /// <summary>Gets the definition with direction and normalisation, in one or two sentences.</summary>
    public required string Definition { get; init; }

    /// <summary>Gets the paper or book that defines it.</summary>
    public required string Source { get; init; }

    /// <summary>Gets the ways in which direction may be read; the first is the default.</summary>
    public required IReadOnlyList<Symmetry> Directions { get; init; }

    /// <summary>Gets what weights are taken for.</summary>
    public WeightRole Weights { get; init; } = WeightRole.None;

    /// <summary>Gets which number of a link is its weight when nothing is said.</summary>
    public WeightUse Weight { get; init; } = WeightUse.None;

    /// <summary>
    /// Gets the kinds of link, or families of kinds, that are meant when nothing is said; empty for all that are not
    /// negative.
    /// </summary>
    public IReadOnlyList<string> Layers { get; init; } = [];

    /// <summary>Gets which actors are looked at when nothing is said.</summary>
    public NodeSet Nodes { get; init; } = NodeSet.All;

    /// <summary>Gets how sure a link must be to count when nothing is said, 0 to 1.</summary>
    public double MinConfidence { get; init; }

    /// <summary>Gets how the work grows.</summary>
    public required CostClass Cost { get; init; }

    /// <summary>Gets a value indicating whether it is recomputed live, within 100 ms on a workshop map.</summary>
    public bool IsLive { get; init; }

    /// <summary>Gets the name of the table that screens show live; null for none.</summary>
    public string? LiveTable { get; init; }

    /// <summary>Gets a value indicating whether a second input is compared with the first.</summary>
    public bool ComparesTwo { get; init; }

    /// <summary>Gets a value indicating whether layers are compared instead of being read as one.</summary>
    public bool LayersApart { get; init; }

    /// <summary>Gets a value indicating whether small values come first in the ranking.</summary>
    public bool LowFirst { get; init; }

    /// <summary>Gets the method's own parameters.</summary>
    public IReadOnlyList<Parameter> Own { get; init; } = [];

    /// <summary>Gets the function.</summary>
    public required Func<MethodContext, Outcome<MethodOutput>> Run { get; init; }

    /// <summary>Gets all parameters: its own, and those that choose what is read.</summary>
    public IReadOnlyList<Parameter> Parameters => [.. Own, .. ReadingParameters.Of(this)];
}
