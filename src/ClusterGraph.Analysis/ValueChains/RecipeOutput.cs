using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>What is said of a chain with recipes (methods catalogue C8).</summary>
internal static class RecipeOutput
{
    private const string Amount = "underRecipes";

    /// <summary>Computes it.</summary>
    /// <param name="context">What is worked on.</param>
    /// <param name="supply">The network, of a chain.</param>
    /// <param name="recipes">What each stage needs.</param>
    /// <param name="capacities">How much actors can hand on; NaN for whatever comes.</param>
    /// <param name="extra">How much more a limit is tried with.</param>
    public static MethodOutput Of(MethodContext context, SupplyNetwork supply, Recipes recipes, double[] capacities, double extra)
    {
        var units = new FlowUnits(supply.Chain!);
        var program = new RecipeProgram(supply, recipes, units, capacities);
        var found = new RecipeBottlenecks(program, extra, context.Run.Cancellation);
        var missing = RecipeFindings.Missing(program.Needs).ToList();
        Figure[] beside = [Plain(supply, units, capacities), new("missingInputs", missing.Count), new("shortInputs", found.Shortages.Count(s => s.Gain > 0))];
        Caveat[] caveats = [.. ChainOutputs.Caveats(supply.Chain!), .. Caveats(supply, units)];
        if (found.Status != SimplexStatus.Optimal)
        {
            var isUnbounded = found.Status == SimplexStatus.Unbounded;
            return new MethodOutput
            {
                Figures = [new Figure(Amount, null, isUnbounded ? CaveatCode.NoVolume : CaveatCode.TimeBudget), .. beside],
                Findings = [.. RecipeFindings.Of(supply, program.Needs, [])],
                Caveats = isUnbounded ? caveats : [.. caveats, Cut()],
                Explanation = isUnbounded
                    ? Sentence.Of("recipes.unbounded", "Nothing that is known limits what the chain delivers under its recipes: ask how much flows, and how much each can make.")
                    : Sentence.Of("recipes.tooLarge", "The chain is too large to be computed under its recipes: look at fewer actors."),
            };
        }

        var together = found.Together();
        var losses = Losses(context, found, program, supply.NodeCount);
        return new MethodOutput
        {
            Figures =
            [
                new(Amount, found.Amount > found.Tolerance ? found.Amount : 0), .. beside, new("limits", found.Gains.Count),
                new("limitsThatGain", found.Gains.Count(g => g.Value > 0)), new("inSeries", together.Count),
            ],
            Actors = [new ActorColumn(ActorColumn.Main, losses, CaveatCode.TimeBudget), new ActorColumn("gain", BottleneckMethod.ActorGains(found.Gains, supply.NodeCount), CaveatCode.TimeBudget)],
            Links = [StepGains(found)],
            Tables = [LimitTable(supply, found, together), InputTable(supply.Chain!, found, program.Needs)],
            Findings = ChainOutputs.Sorted(
                [.. BottleneckFindings.Of(supply, found, together), .. RecipeFindings.Of(supply, program.Needs, found.Shortages)]),
            Caveats = found.IsCut ? [.. caveats, Cut()] : caveats,
            Explanation = Explain(supply, found, missing, together),
        };
    }

    private static Figure Plain(SupplyNetwork supply, FlowUnits units, double[] capacities) =>
        units.AreMixed ? new Figure("maxFlow", null, CaveatCode.MixedUnits)
            : Figure.Of("maxFlow", SplitNetwork.OfVolumes(supply, capacities).Amount, CaveatCode.NoVolume);

    private static Caveat Cut() => new(CaveatCode.TimeBudget, "Some of it would take too long and was left out; look at fewer actors.");

    private static IEnumerable<Caveat> Caveats(SupplyNetwork supply, FlowUnits units)
    {
        var unknown = supply.Chain!.Trades.Links.Distinct()
            .Count(l => double.IsNaN(supply.Links.UnitOf(l) is null ? supply.Links.Volume(l) : supply.Links.OwnVolume(l)));
        if (unknown > 0)
        {
            yield return new Caveat(
                CaveatCode.NoVolume, "Under recipes, links without a volume carry whatever comes, beside one with a volume nothing more; ask how much flows.", unknown);
        }

        if (units.Others > 0)
        {
            yield return new Caveat(
                CaveatCode.MixedUnits, "Volumes in other units than most links of the same flow count as unknown; bring each flow to one unit.", units.Others);
        }

        if (units.AreEndsMixed)
        {
            yield return new Caveat(
                CaveatCode.MixedUnits, "The last stages take in different units, so that their sum has no unit; bring them to one.");
        }
    }

    private static double[] Losses(MethodContext context, RecipeBottlenecks found, RecipeProgram program, int nodes)
    {
        var busiest = program.Makers.GroupBy(m => m.Node).Select(g => (Node: g.Key, Makes: g.Max(m => found.ValueOf(m.Output))))
            .Where(m => m.Makes > 0).OrderByDescending(m => m.Makes).ThenBy(m => m.Node);
        var losses = new double[nodes];
        foreach (var (node, _) in busiest)
        {
            context.Run.Cancellation.ThrowIfCancellationRequested();
            losses[node] = found.LossWithout(node);
        }

        return losses;
    }

    private static LinkColumn StepGains(RecipeBottlenecks found)
    {
        var steps = found.Gains.Where(g => !g.Key.IsActor && double.IsFinite(g.Value)).GroupBy(g => (g.Key.From, g.Key.To), g => g.Value)
            .OrderBy(g => g.Key).ToList();
        return new LinkColumn("gain", [.. steps.Select(s => s.Key.From)], [.. steps.Select(s => s.Key.To)], [.. steps.Select(s => s.Max())]);
    }

    private static ResultTable LimitTable(SupplyNetwork supply, RecipeBottlenecks found, IReadOnlyList<IReadOnlyList<FlowLimit>> together)
    {
        var limits = found.Gains.Keys.Concat(together.SelectMany(s => s)).Distinct().OrderBy(l => (l.From, l.To, l.Arc)).ToList();
        return new ResultTable(
            "limits", ["carries", "gain"],
            [.. limits.Select(l => BottleneckFindings.NameOf(supply.Layer, l))],
            [.. limits.Select(l => (double?[])[found.ValueOf(l.Arc), Number(found.Gains.GetValueOrDefault(l))])]);
    }

    private static ResultTable InputTable(ChainModel chain, RecipeBottlenecks found, IReadOnlyList<InputNeed> needs)
    {
        var gains = found.Shortages.ToDictionary(s => s.Need, s => s.Gain);
        var shown = needs.Where(n => n.Taker.In.Count > 0).ToList();
        return new ResultTable(
            "recipes", ["perUnit", "carries", "output", "gain"],
            [.. shown.Select(n => RecipeFindings.Words(chain, n)).Select(w => $"{w.Input} → {w.Taker}")],
            [.. shown.Select(n => (double?[])
            [
                n.Recipe.PerUnit, n.Comes.Sum(found.ValueOf), found.ValueOf(n.Taker.Output), Number(gains.GetValueOrDefault(n)),
            ])]);
    }

    private static double? Number(double value) => double.IsFinite(value) ? value : null;

    private static Sentence Explain(
        SupplyNetwork supply, RecipeBottlenecks found, List<InputNeed> missing, IReadOnlyList<IReadOnlyList<FlowLimit>> together)
    {
        if (found.Amount <= found.Tolerance)
        {
            return missing.Count == 0
                ? Sentence.Of("bottleneck.broken", "Nothing flows from the first stages to the market yet.") : Lacks(supply.Chain!, missing[0]);
        }

        var best = found.Gains.Where(g => g.Value > 0).OrderByDescending(g => g.Value).ThenBy(g => (g.Key.From, g.Key.To)).ToList();
        return best.Count > 0
            ? Sentence.Of(
                "recipes.top", "Under its recipes the chain delivers {0}; {1} limits it: {2} more there gives {3} more at the end.",
                found.Amount, BottleneckFindings.NameOf(supply.Layer, best[0].Key), found.Extra, best[0].Value)
            : together.Count > 0
                ? Sentence.Of(
                    "recipes.together", "Under its recipes the chain delivers {0}; only several limits raised together give more: {1}.",
                    found.Amount, BottleneckFindings.NamesOf(supply.Layer, together[0]))
                : Sentence.Of("recipes.flat", "Under its recipes the chain delivers {0}, and no limit raised gives more.", found.Amount);
    }

    private static Sentence Lacks(ChainModel chain, InputNeed need)
    {
        var (taker, input) = RecipeFindings.Words(chain, need);
        return Sentence.Of("recipes.missing", "Nothing can reach the end under the recipes yet: {0} gets nothing of {1}.", taker, input);
    }
}
