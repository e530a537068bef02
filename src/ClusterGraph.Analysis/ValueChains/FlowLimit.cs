namespace ClusterGraph.Analysis.ValueChains;

/// <summary>Something that limits a flow: an actor, or a step between two.</summary>
/// <param name="From">The actor, or who gives.</param>
/// <param name="To">Who takes; -1 for an actor.</param>
/// <param name="Arc">Its arc in the network.</param>
internal readonly record struct FlowLimit(int From, int To, int Arc)
{
    /// <summary>Gets a value indicating whether it is an actor.</summary>
    public bool IsActor => To < 0;
}
