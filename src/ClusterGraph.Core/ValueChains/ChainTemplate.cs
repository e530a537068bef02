using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Core.ValueChains;

/// <summary>A chain that many clusters have in common, to begin a map with.</summary>
public sealed record ChainTemplate
{
    /// <summary>Gets the id.</summary>
    public required TypeId Id { get; init; }

    /// <summary>Gets the version, from 1; it grows when stages, flows or services change.</summary>
    public required int Version { get; init; }

    /// <summary>Gets the English name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the name in other languages, by language tag.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    /// <summary>Gets the document it rests on.</summary>
    public required string Source { get; init; }

    /// <summary>Gets the stages; none was asked about yet.</summary>
    public required IReadOnlyList<Stage> Stages { get; init; }

    /// <summary>Gets the flows that are expected.</summary>
    public required IReadOnlyList<ExpectedFlow> Flows { get; init; }

    /// <summary>Gets the services.</summary>
    public required IReadOnlyList<ChainService> Services { get; init; }

    /// <summary>Makes the plan of a map that follows it.</summary>
    /// <returns>The plan.</returns>
    public ChainPlan ToPlan() => new()
    {
        Template = Id,
        Version = Version,
        Flows = Flows,
        Services = Services.Count == 0 ? null : Services,
        Source = Source,
    };

    /// <summary>Makes the operations that bring it onto a map, to be sent as one change.</summary>
    /// <returns>The stages first, then the plan that names them.</returns>
    public IReadOnlyList<MapOp> ToOps() =>
        [.. Stages.Select(stage => new PutStage { Stage = stage }), new PutChain { Chain = ToPlan() }];
}
