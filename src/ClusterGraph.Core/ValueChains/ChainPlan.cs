using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Core.ValueChains;

/// <summary>
/// What the chain of a map should look like: expected flows between its stages and the services that they need. At most
/// one on a map; taken over from a template and then the map's own (methods catalogue C0).
/// </summary>
public sealed record ChainPlan : MapElement
{
    /// <summary>The id of the only element of its kind.</summary>
    public const string Id = "chain";

    /// <summary>Gets the key of the only element of its kind.</summary>
    public static ElementKey TheKey { get; } = new(ElementKind.Chain, Id);

    /// <inheritdoc/>
    protected override ElementKey GetKey() => TheKey;

    /// <summary>Gets the template it was taken from; null for one of the map's own.</summary>
    public TypeId? Template { get; init; }

    /// <summary>Gets the version of that template, from 1.</summary>
    public int? Version { get; init; }

    /// <summary>Gets the flows that are expected; without a cycle, at most 400.</summary>
    public IReadOnlyList<ExpectedFlow> Flows { get; init; } = [];

    /// <summary>Gets the services, at most 40.</summary>
    public IReadOnlyList<ChainService>? Services { get; init; }

    /// <summary>Gets the document it rests on, at most 500 characters.</summary>
    public string? Source { get; init; }
}
