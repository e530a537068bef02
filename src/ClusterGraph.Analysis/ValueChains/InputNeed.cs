namespace ClusterGraph.Analysis.ValueChains;

/// <summary>That an actor needs something of a stage before it, as one row of the programme under recipes.</summary>
/// <param name="Taker">Who needs it.</param>
/// <param name="Recipe">What, and how much for one unit.</param>
/// <param name="Row">The row that keeps it.</param>
internal sealed record InputNeed(Maker Taker, Recipe Recipe, int Row)
{
    /// <summary>Gets the variables that are how much comes.</summary>
    public IEnumerable<int> Comes => Taker.In.Where(i => i.Stage == Recipe.Stage).Select(i => i.Variable);

    /// <summary>Gets a value indicating whether nobody gives it.</summary>
    public bool IsMissing => !Comes.Any();
}
