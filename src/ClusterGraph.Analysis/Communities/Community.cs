namespace ClusterGraph.Analysis.Communities;

/// <summary>
/// What is known of a community while nodes move, together with the weight that the node in hand has to it: one read
/// fetches all that a gain needs.
/// </summary>
internal struct Community
{
    /// <summary>The weight from the node in hand; 0 between nodes.</summary>
    public double Weight;

    /// <summary>The mass of its members.</summary>
    public Mass Mass;

    /// <summary>How many members it has.</summary>
    public int Size;
}
