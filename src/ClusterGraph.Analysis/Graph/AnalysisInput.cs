using ClusterGraph.Analysis.ValueChains;

namespace ClusterGraph.Analysis.Graph;

/// <summary>
/// Everything an analysis may read of one map or edge list. Actors are numbered in the ascending order of their ids, so
/// that "the lowest stable id" of a tie is the lowest number. Frozen; safe to share between threads.
/// </summary>
public sealed record AnalysisInput
{
    /// <summary>Gets the ids of the actors.</summary>
    public required IReadOnlyList<string> Ids { get; init; }

    /// <summary>Gets the names of the actors; null when ids are names.</summary>
    public IReadOnlyList<string>? Names { get; init; }

    /// <summary>Gets the layers.</summary>
    public required IReadOnlyList<Layer> Layers { get; init; }

    /// <summary>Gets the links.</summary>
    public required LinkTable Links { get; init; }

    /// <summary>Gets which actors are inside the cluster; null when all are.</summary>
    public bool[]? Inside { get; init; }

    /// <summary>
    /// Gets which actors answered; null when all did. A dyad counts as asked when its source answered, or either end in
    /// an undirected layer.
    /// </summary>
    public bool[]? Respondents { get; init; }

    /// <summary>Gets the attributes by name.</summary>
    public IReadOnlyDictionary<string, AttributeColumn> Attributes { get; init; } =
        new Dictionary<string, AttributeColumn>(StringComparer.Ordinal);

    /// <summary>Gets the value chain; null when the input has no stages.</summary>
    public ChainInput? Chain { get; init; }

    /// <summary>Gets who in the room objects to a finding, by the finding's key: to be counted, never to be named.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Objectors { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Gets the number of actors.</summary>
    public int ActorCount => Ids.Count;

    /// <summary>
    /// Learns the layers of another input, without links of them, so that both can be asked for the same: that a kind of
    /// link is new or gone is a finding.
    /// </summary>
    /// <param name="other">The other input.</param>
    /// <returns>The input; it takes over all layers of the other when it has no link of its own.</returns>
    public AnalysisInput WithLayersOf(AnalysisInput other) =>
        other.Links.Count == 0 ? this
        : Links.Count == 0 ? this with { Layers = other.Layers }
        : this with { Layers = [.. Layers, .. other.Layers.Where(l => Layers.All(known => known.Id != l.Id))] };

    /// <summary>Gives the name of an actor.</summary>
    /// <param name="actor">Its number.</param>
    /// <returns>The name, or the id where there is no other.</returns>
    public string NameOf(int actor) => Names is null ? Ids[actor] : Names[actor];
}
