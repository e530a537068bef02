using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>Tables about how stages are filled.</summary>
internal static class CoverageTables
{
    /// <summary>What each status is called, in the order of tables.</summary>
    public static readonly (string Name, StageStatus Status)[] StatusNames =
    [
        ("covered", StageStatus.Covered), ("thin", StageStatus.Thin), ("external", StageStatus.External),
        ("whiteSpot", StageStatus.WhiteSpot), ("notAsked", StageStatus.NotAsked), ("excluded", StageStatus.Excluded),
    ];

    /// <summary>How many do each stage.</summary>
    public static ResultTable Stages(ChainModel model, StageFilling[] fillings) => new(
        "stages",
        ["localActors", "independent", "outsideActors", "least", "weight"],
        [.. model.Stages.Select(s => s.Name)],
        [.. model.Stages.Select((stage, i) => new[]
        {
            fillings[i].Local.Count, double.IsNaN(fillings[i].Count) ? null : fillings[i].Count, fillings[i].Outside.Count,
            stage.Minimum, (double?)stage.Weight,
        })]);

    /// <summary>The status of each stage: a 1 in its column.</summary>
    public static ResultTable Statuses(ChainModel model, StageFilling[] fillings) => new(
        "status",
        [.. StatusNames.Select(s => s.Name)],
        [.. model.Stages.Select(s => s.Name)],
        [.. fillings.Select(f => StatusNames.Select(s => (double?)(s.Status == f.Status ? 1 : 0)).ToArray())]);
}
