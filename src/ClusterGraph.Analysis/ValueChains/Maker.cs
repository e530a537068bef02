namespace ClusterGraph.Analysis.ValueChains;

/// <summary>An actor in one of its stages, as one variable of the programme under recipes.</summary>
/// <param name="Node">The actor.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Output">The variable that is how much it makes.</param>
internal sealed record Maker(int Node, int Stage, int Output)
{
    /// <summary>Gets what comes in: the stage before, and the variable that is how much.</summary>
    public List<(int Stage, int Variable)> In { get; } = [];

    /// <summary>Gets what goes out: the variable that is how much, and whether it leaves the actor.</summary>
    public List<(int Variable, bool Leaves)> Out { get; } = [];
}
