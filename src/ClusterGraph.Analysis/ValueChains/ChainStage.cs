using ClusterGraph.Core.ValueChains;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>A stage of an input's value chain.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Whether it is a step of the chain or support beside it.</param>
/// <param name="Role">Where it stands between inputs and market.</param>
/// <param name="IsAsked">Whether the room was asked who does it; if not, nobody there means nothing.</param>
/// <param name="IsExcluded">Whether it is left out on purpose.</param>
/// <param name="Weight">How much it counts in the coverage.</param>
/// <param name="Minimum">How many independent local actors it should have.</param>
public sealed record ChainStage(
    string Id,
    string Name,
    StageKind Kind = StageKind.Chain,
    StageRole Role = StageRole.Core,
    bool IsAsked = true,
    bool IsExcluded = false,
    double Weight = 1,
    int Minimum = 2);
