namespace ClusterGraph.Analysis.ValueChains;

/// <summary>
/// The recipes of a chain's stages (methods catalogue C8). A stage has one as soon as one flow into it says how much a unit
/// needs; the other flows into it then count as 1. A stage of which nobody knows anything is needed by nobody.
/// </summary>
internal sealed class Recipes
{
    private readonly Recipe[][] _ofStages;

    /// <summary>Reads them. O(stages · flows).</summary>
    public Recipes(ChainModel chain)
    {
        Any = chain.Flows.Any(f => !double.IsNaN(f.PerUnit));
        _ofStages = [.. Enumerable.Range(0, chain.Stages.Count).Select(stage => Of(chain, stage))];
    }

    /// <summary>Gets a value indicating whether any stage has one.</summary>
    public bool Any { get; }

    /// <summary>Gives what a unit of a stage needs, all of it at once; empty where the stage passes on whatever comes.</summary>
    public IReadOnlyList<Recipe> Of(int stage) => _ofStages[stage];

    private static Recipe[] Of(ChainModel chain, int stage)
    {
        var into = chain.Flows.Where(f => f.To == stage).ToList();
        return chain.IsSource(stage) || into.TrueForAll(f => double.IsNaN(f.PerUnit)) ? []
            : [.. into.Where(f => chain.IsKnown(f.From)).Select(f => new Recipe(f.From, double.IsNaN(f.PerUnit) ? 1 : f.PerUnit))];
    }
}
