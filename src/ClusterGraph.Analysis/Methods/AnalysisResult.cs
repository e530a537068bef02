using System.Text.Json.Serialization;

namespace ClusterGraph.Analysis.Methods;

/// <summary>
/// What every analysis returns (methods catalogue 0.2): the values, and all that is needed to explain or repeat them.
/// A missing value is null with a reason code, never NaN and never a made-up 0.
/// </summary>
public sealed record AnalysisResult
{
    /// <summary>The value of <see cref="Format"/>.</summary>
    public const string CurrentFormat = "clustergraph-result/1";

    /// <summary>The value of <see cref="Engine"/> when nothing was computed elsewhere.</summary>
    public const string OwnEngine = "ClusterGraph";

    /// <summary>Gets the format of this document.</summary>
    public string Format { get; init; } = CurrentFormat;

    /// <summary>Gets the method.</summary>
    public required string Method { get; init; }

    /// <summary>Gets the version of the method.</summary>
    public required int MethodVersion { get; init; }

    /// <summary>Gets who computed the values: this program, or the name and version of another.</summary>
    public string Engine { get; init; } = OwnEngine;

    /// <summary>Gets the number of the whole network; null when the method has none or it is missing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public double? Value { get; init; }

    /// <summary>Gets why <see cref="Value"/> is missing, as a code.</summary>
    public CaveatCode? Reason { get; init; }

    /// <summary>Gets the values of the actors, in the order of their ids.</summary>
    public IReadOnlyList<ActorValue> Values { get; init; } = [];

    /// <summary>Gets the values of links.</summary>
    public IReadOnlyList<LinkValue> Links { get; init; } = [];

    /// <summary>Gets all numbers about the whole network; the first is <see cref="Value"/>.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>Gets the sets of actors.</summary>
    public IReadOnlyList<ActorGroup> Groups { get; init; } = [];

    /// <summary>Gets the tables.</summary>
    public IReadOnlyList<ResultTable> Tables { get; init; } = [];

    /// <summary>Gets what rules found, the most serious first.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Gets how many actors were looked at.</summary>
    public required int NodeCount { get; init; }

    /// <summary>Gets how many links were looked at, after parallel ones were united.</summary>
    public required int LinkCount { get; init; }

    /// <summary>Gets the layers that were read.</summary>
    public required IReadOnlyList<string> Layers { get; init; }

    /// <summary>Gets how direction was read: <c>directed</c>, <c>union</c>, <c>mutual</c> or <c>undirected</c>.</summary>
    public required string Direction { get; init; }

    /// <summary>Gets what weights were taken for: <c>none</c>, <c>strength</c> or <c>cost</c>.</summary>
    public required string WeightRole { get; init; }

    /// <summary>Gets all settings, defaults included.</summary>
    public required IReadOnlyDictionary<string, object> Parameters { get; init; }

    /// <summary>Gets how exact the values are.</summary>
    public required Accuracy Accuracy { get; init; }

    /// <summary>Gets the seed of what was random; null when nothing was.</summary>
    public long? Seed { get; init; }

    /// <summary>Gets the warnings.</summary>
    public IReadOnlyList<Caveat> Caveats { get; init; } = [];

    /// <summary>Gets one sentence that a facilitator can read aloud, in English.</summary>
    public required string Explanation { get; init; }

    /// <summary>Gets the same sentence as a key and what stands in its gaps, for screens in other languages.</summary>
    public required Sentence Sentence { get; init; }
}
