namespace ClusterGraph.Core.Maps;

/// <summary>The views that have shared positions.</summary>
public enum MapView
{
    /// <summary>The free map: a plane with its origin in the middle.</summary>
    Map,

    /// <summary>The value chain in lanes, inputs to market, institutions below.</summary>
    Chain,
}
