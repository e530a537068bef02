namespace ClusterGraph.Core.ValueChains;

/// <summary>Where a stage stands between inputs and market.</summary>
public enum StageRole
{
    /// <summary>Between inputs and market.</summary>
    Core,

    /// <summary>Where materials, machines or skills come from.</summary>
    Input,

    /// <summary>Who buys what the chain makes in the end; nobody local is expected there.</summary>
    Market,
}
