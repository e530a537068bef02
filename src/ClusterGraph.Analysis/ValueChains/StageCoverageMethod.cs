using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.ValueChains;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>Stage coverage as a method (methods catalogue C1).</summary>
internal static class StageCoverageMethod
{
    private const string Coverage = "coverage";
    private const string Strict = "strictCoverage";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "stage-coverage",
        Title = "Stage coverage and white spots",
        Group = MethodGroup.ValueChain,
        Question = "Which functions of the chain do we have locally, thinly, only from outside, or not at all?",
        Definition = "Coverage = the weights of the stages with at least one local actor / the weights of all stages that the "
            + "room was asked about, markets and those left out on purpose apart; strict: with as many local actors as the "
            + "stage should have. An actor counts in each stage with a share of at least 0.1, a group with its size; workers "
            + "and things do not count. Only from outside: no local actor, but outsiders with a link to an insider.",
        Source = "GIZ, Connect and Create, value chain mapping (GZ:1307-1321)",
        Directions = [Symmetry.Directed],
        MinConfidence = ChainOutputs.MinConfidence,
        LayersApart = true,
        Cost = CostClass.Linear,
        IsLive = true,
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (ChainOutputs.Missing(context, needsFlows: false, Coverage, Strict) is { } missing)
        {
            return missing;
        }

        var model = new ChainModel(context.Layer);
        var fillings = StageCoverage.Of(model);
        return new MethodOutput
        {
            Figures = [.. Figures(model, fillings)],
            Actors = [new ActorColumn(ActorColumn.Main, [.. model.StagesOf.Select(s => s.Length > 0 ? s.Length : double.NaN)], CaveatCode.NoStage)],
            Tables = [CoverageTables.Stages(model, fillings), CoverageTables.Statuses(model, fillings)],
            Findings = ChainOutputs.Sorted(CoverageFindings.Of(model, fillings)),
            Caveats = [.. ChainOutputs.Caveats(model), .. NotAsked(model, fillings)],
            Explanation = Explain(model, fillings),
        };
    }

    private static IEnumerable<Figure> Figures(ChainModel model, StageFilling[] fillings)
    {
        yield return Figure.Of(Coverage, StageCoverage.Index(model, fillings, s => s >= StageStatus.Thin), CaveatCode.NotAsked);
        yield return Figure.Of(Strict, StageCoverage.Index(model, fillings, s => s == StageStatus.Covered), CaveatCode.NotAsked);
        foreach (var (name, status) in CoverageTables.StatusNames)
        {
            yield return new Figure(name, fillings.Count(f => f.Status == status));
        }
    }

    private static IEnumerable<Caveat> NotAsked(ChainModel model, StageFilling[] fillings)
    {
        var names = model.Stages.Where((_, i) => fillings[i].Status == StageStatus.NotAsked).Select(s => s.Name).ToList();
        if (names.Count > 0)
        {
            yield return new Caveat(
                CaveatCode.NotAsked,
                $"Not asked about, and no gap for that: {string.Join(", ", names)}; ask the room and tick them.", names.Count);
        }
    }

    private static Sentence Explain(ChainModel model, StageFilling[] fillings)
    {
        var counted = Enumerable.Range(0, fillings.Length).Where(s => StageCoverage.IsCounted(model.Stages[s], fillings[s])).ToList();
        if (counted.Count == 0)
        {
            return Sentence.Of("stageCoverage.notAsked", "The room was not asked about any stage yet: ask who does each, and tick it.");
        }

        var local = counted.Count(s => fillings[s].Status >= StageStatus.Thin);
        var gaps = Names(model, fillings, StageStatus.WhiteSpot, StageStatus.External);
        return gaps.Length == 0
            ? Sentence.Of("stageCoverage.all", "All {0} stages that were asked about have local actors.", counted.Count)
            : Sentence.Of(
                "stageCoverage.gaps", "{0} of {1} stages have local actors; missing here: {2}.", local, counted.Count, gaps);
    }

    private static string Names(ChainModel model, StageFilling[] fillings, params StageStatus[] statuses) => string.Join(
        ", ",
        model.Stages.Where((s, i) => s.Kind == StageKind.Chain && s.Role != StageRole.Market && statuses.Contains(fillings[i].Status))
            .Select(s => s.Name));
}
