namespace ClusterGraph.Core.ValueChains;

/// <summary>Whether a stage is part of the chain or supports it.</summary>
public enum StageKind
{
    /// <summary>A step from inputs to market.</summary>
    Chain,

    /// <summary>Support beside the chain.</summary>
    Support,
}
