using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.ValueChains;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>Two clusters on one template as a method (methods catalogue C10). A census, so nothing is tested for chance.</summary>
internal static class ClusterComparisonMethod
{
    private const string Difference = "coverageDifference";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "cluster-comparison",
        Title = "Two clusters on one chain",
        Group = MethodGroup.ValueChain,
        Question = "Which stages does one cluster have that the other has not?",
        Definition = "Stages of both maps are compared by their ids, where both rooms were asked and neither leaves the stage "
            + "out. Difference = coverage of the first - coverage of the second over these stages; overlap = stages with local "
            + "actors in both / in either (Jaccard). Support: the difference of the shares that each service reaches.",
        Source = "GIZ, Connect and Create, Southern Germany and Abidjan (GZ:1307-1321)",
        Directions = [Symmetry.Directed],
        MinConfidence = ChainOutputs.MinConfidence,
        LayersApart = true,
        Cost = CostClass.Linear,
        IsLive = true,
        ComparesTwo = true,
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (ChainOutputs.Missing(context, needsFlows: false, Difference) is { } missing)
        {
            return missing;
        }

        var other = LayerReader.Read(context.Other!.WithLayersOf(context.Layer.Input), context.Layer.Query);
        if (!other.IsOk)
        {
            return other.Error;
        }

        if (context.Other.Chain is null)
        {
            return ChainOutputs.Missing(
                CaveatCode.NoTemplate,
                Sentence.Of("clusterComparison.noTemplate", "The second map has no chain: choose the same template for both."), Difference);
        }

        return Compare(new ChainModel(context.Layer), new ChainModel(other.Value));
    }

    private static MethodOutput Compare(ChainModel first, ChainModel second)
    {
        var stages = Stages(first, second);
        var known = stages.Where(s => s.IsKnown).ToList();
        var counted = known.Where(s => first.Stages[s.First] is { Kind: StageKind.Chain, Role: not StageRole.Market }).ToList();
        return new MethodOutput
        {
            Figures = [.. Figures(first, known, counted), new("notCompared", first.Stages.Count + second.Stages.Count - (2 * known.Count))],
            Tables = [Coverage(first, stages), .. Support(first, second, stages)],
            Findings = ChainOutputs.Sorted(counted.Where(s => s.IsThere && !s.IsHere).Select(s => OnlyThere(first, s))),
            Caveats = [.. NotCompared(first, second, known)],
            Explanation = Explain(first, counted),
        };
    }

    private static IReadOnlyList<ComparedStage> Stages(ChainModel first, ChainModel second)
    {
        var (here, there) = (StageCoverage.Of(first), StageCoverage.Of(second));
        var numbers = second.Stages.Select((s, i) => (s.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        return [.. Enumerable.Range(0, here.Length).Where(s => numbers.ContainsKey(first.Stages[s].Id))
            .Select(s => new ComparedStage(s, numbers[first.Stages[s].Id], here[s], there[numbers[first.Stages[s].Id]]))];
    }

    private static IEnumerable<Figure> Figures(ChainModel first, List<ComparedStage> known, List<ComparedStage> counted)
    {
        var all = counted.Sum(s => first.Stages[s.First].Weight);
        var (here, there) = (counted.Sum(s => s.IsHere ? first.Stages[s.First].Weight : 0), counted.Sum(s => s.IsThere ? first.Stages[s.First].Weight : 0));
        var (both, either) = (known.Count(s => s.IsHere && s.IsThere), known.Count(s => s.IsHere || s.IsThere));
        yield return Figure.Of(Difference, (here - there) / all, CaveatCode.NotAsked);
        yield return Figure.Of("coverageFirst", here / all, CaveatCode.NotAsked);
        yield return Figure.Of("coverageSecond", there / all, CaveatCode.NotAsked);
        yield return Figure.Of("jaccard", both / (double)either, CaveatCode.NotAsked);
        yield return new Figure("onlyFirst", known.Count(s => s.IsHere && !s.IsThere));
        yield return new Figure("onlySecond", known.Count(s => !s.IsHere && s.IsThere));
    }

    private static ResultTable Coverage(ChainModel first, IReadOnlyList<ComparedStage> stages) => new(
        "stages",
        ["localFirst", "localSecond", "onlyFirst", "onlySecond", "compared"],
        [.. stages.Select(s => first.Stages[s.First].Name)],
        [.. stages.Select(s => (double?[])
        [
            s.Here.Local.Count, s.There.Local.Count, s.IsKnown && s.IsHere && !s.IsThere ? 1 : 0,
            s.IsKnown && !s.IsHere && s.IsThere ? 1 : 0, s.IsKnown ? 1 : 0,
        ])]);

    private static IEnumerable<ResultTable> Support(ChainModel first, ChainModel second, IReadOnlyList<ComparedStage> stages)
    {
        var services = first.Services.Where(s => second.Services.Any(o => o.Id == s.Id)).ToList();
        if (services.Count > 0)
        {
            var (here, there) = (Shares(first), Shares(second));
            yield return new ResultTable(
                "supportDifference",
                [.. services.Select(s => s.Name)],
                [.. stages.Select(s => first.Stages[s.First].Name)],
                [.. stages.Select(s => services.Select(v =>
                    here[(s.First, v.Id)] - there[(s.Second, v.Id)] is var gap && double.IsNaN(gap) ? null : (double?)gap).ToArray())]);
        }
    }

    private static Dictionary<(int Stage, string Service), double> Shares(ChainModel model) =>
        SupportLinks.Of(model, partialShare: 0).ToDictionary(c => (c.Stage, model.Services[c.Service].Id), c => c.Share);

    private static Finding OnlyThere(ChainModel first, ComparedStage stage) => new()
    {
        Rule = stage.Here.Status == StageStatus.External ? FindingRule.External : FindingRule.WhiteSpot,
        Severity = stage.Here.Status == StageStatus.External ? Severity.Watch : Severity.Serious,
        About = [ChainOutputs.Stage(first, stage.First)],
        Value = 0,
        Threshold = 1,
        Source = "GIZ, Connect and Create (GZ:1307-1321)",
        Sentence = Sentence.Of("finding.onlyThere", "{0}: the other cluster has local actors, this one has none.", first.Stages[stage.First].Name),
        Remedy = Sentence.Of("finding.onlyThereRemedy", "Ask the other cluster how {0} came about there.", first.Stages[stage.First].Name),
    };

    private static IEnumerable<Caveat> NotCompared(ChainModel first, ChainModel second, List<ComparedStage> known)
    {
        var names = first.Stages.Where((_, i) => known.TrueForAll(k => k.First != i)).Select(s => s.Name)
            .Concat(second.Stages.Where((_, i) => known.TrueForAll(k => k.Second != i)).Select(s => s.Name))
            .Distinct(StringComparer.Ordinal).ToList();
        if (names.Count > 0)
        {
            yield return new Caveat(
                CaveatCode.NotAsked,
                $"Not compared, because only one map has them, asks about them or does not leave them out: {string.Join(", ", names)}.",
                names.Count);
        }
    }

    private static Sentence Explain(ChainModel first, List<ComparedStage> counted)
    {
        var (here, there) = (Names(s => s.IsHere && !s.IsThere), Names(s => s.IsThere && !s.IsHere));
        return (counted.Count, here.Length, there.Length) switch
        {
            (0, _, _) => Sentence.Of("clusterComparison.nothing", "The two maps have no stage in common that both rooms were asked about."),
            (_, 0, 0) => Sentence.Of("clusterComparison.alike", "In what the maps have in common (stages: {0}), neither cluster lacks what the other has.", counted.Count),
            (_, _, 0) => Sentence.Of("clusterComparison.ahead", "Only this cluster has local actors for: {0}.", here),
            (_, 0, _) => Sentence.Of("clusterComparison.behind", "Only the other cluster has local actors for: {0}.", there),
            _ => Sentence.Of("clusterComparison.differ", "Only this cluster has: {0}; only the other has: {1}.", here, there),
        };

        string Names(Func<ComparedStage, bool> isMeant) =>
            string.Join(", ", counted.Where(isMeant).Select(s => first.Stages[s.First].Name));
    }
}
