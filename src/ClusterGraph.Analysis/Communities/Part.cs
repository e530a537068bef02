namespace ClusterGraph.Analysis.Communities;

/// <summary>What is known of a part of a community while it is refined.</summary>
internal struct Part
{
    /// <summary>The weight from the node in hand; 0 between nodes.</summary>
    public double Weight;

    /// <summary>The weight from its members to the rest of the community.</summary>
    public double ToRest;

    /// <summary>The mass of its members.</summary>
    public Mass Mass;
}
