using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>Linear threshold as a method (methods catalogue E3).</summary>
internal static class ThresholdMethod
{
    private const string Thresholds = "thresholds";
    private const string Fixed = "uniform";
    private const string Share = "share";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "threshold",
        Title = "Threshold",
        Group = MethodGroup.Knowledge,
        Question = "How many of a firm's contacts must adopt before it does, and does the change then carry on?",
        Definition = "An actor follows once the share of its contacts that adopted, counted or by strength, reaches its threshold; "
            + "at least one is always needed. random: thresholds are drawn evenly from 0 to 1, and the value of an actor is its "
            + "probability to follow (when nobody is named, the number it would win alone, itself included). uniform: one threshold for all; "
            + "'step' tells when each follows, 'exposure' the share at the end, 'missing' how many more contacts it would take.",
        Source = "Granovetter 1978, American Journal of Sociology 83; Kempe, Kleinberg & Tardos 2003, KDD",
        Directions = [Symmetry.Directed, Symmetry.Union, Symmetry.Mutual],
        Weights = WeightRole.Strength,
        Cost = CostClass.Heavy,
        Own =
        [
            DiffusionParameters.SeedsOf("when nobody is named, each actor by itself (random thresholds)"),
            Parameter.Choice(Thresholds, ["random", Fixed], "Whether each actor's threshold is drawn, or the same for all."),
            Parameter.Number(Share, 0.5, 0, 1, "For uniform: the share of contacts that must have adopted."),
            DiffusionParameters.SpreadsParameter,
            DiffusionParameters.CalculationParameter,
            DiffusionParameters.RunsOf(),
            DiffusionParameters.DeltaParameter,
            DiffusionParameters.SeedParameter,
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (context.Graph.NodeCount == 0)
        {
            return MethodOutputs.Empty("expectedSpread", "spreadShare", "low", "high");
        }

        var seeds = context.NodesOf(DiffusionParameters.Seeds);
        if (!seeds.IsOk)
        {
            return seeds.Error;
        }

        int[] first = [.. seeds.Value.Distinct()];
        return (context.Parameters.Word(Thresholds) == Fixed, first.Length) switch
        {
            (true, 0) => new ChangeError(
                ErrorCode.InvalidField, "Fixed thresholds need to know who adopts first: name them.", DiffusionParameters.Seeds),
            (true, _) => AtFixed(context, first),
            (false, 0) => Alone(context),
            _ => Random(context, first),
        };
    }

    private static MethodOutput AtFixed(MethodContext context, int[] seeds)
    {
        var (n, influence, share) = (context.Graph.NodeCount, DiffusionParameters.Watched(context), context.Parameters.Number(Share));
        var model = new ThresholdModel(influence, share);
        model.Run(new Pcg64(0), seeds);
        var exposure = Exposures.Of(influence, v => model.StepOf(v) != SpreadModel.Never);
        var reached = model.Reached.Length;
        return new MethodOutput
        {
            Figures =
            [
                new("expectedSpread", reached), new("spreadShare", reached / (double)n),
                new("lastStep", model.StepOf(model.Reached[^1])),
            ],
            Actors =
            [
                new(ActorColumn.Main, [.. Enumerable.Range(0, n).Select(v => model.StepOf(v) == SpreadModel.Never ? 0.0 : 1)]),
                new("step", SpreadReport.StepsOf(model, n)),
                new("exposure", exposure.Shares),
                new("missing", [.. Enumerable.Range(0, n).Select(v => Missing(influence, model, v, share))], CaveatCode.NoTies),
            ],
            Tables = [SpreadReport.Curve("reachedByStep", Curve(model))],
            Caveats = [DiffusionParameters.Scenario],
            Explanation = Sentence.Of(
                "threshold.fixed", "If everybody follows once {0} % of its contacts have adopted, {1} beginners win {2} others, and it ends after {3} steps.",
                100 * share, seeds.Length, reached - seeds.Length, model.StepOf(model.Reached[^1])),
        };
    }

    private static List<StepBand> Curve(SpreadModel model)
    {
        var counts = new List<StepBand>();
        for (var (step, i) = (0, 0); i < model.Reached.Length; step++)
        {
            while (i < model.Reached.Length && model.StepOf(model.Reached[i]) == step)
            {
                i++;
            }

            counts.Add(new StepBand(i, i, i));
        }

        return counts;
    }

    // How many more contacts would have to adopt, the strongest first; nobody without contacts can ever follow.
    private static double Missing(Influence influence, SpreadModel model, int node, double share)
    {
        if (model.StepOf(node) != SpreadModel.Never)
        {
            return 0;
        }

        var rows = influence.Back;
        var places = Enumerable.Range(rows.Offsets[node], rows.Degree(node))
            .Select(at => (IsIn: model.StepOf(rows.Targets[at]) != SpreadModel.Never, Weight: Influence.WeightAt(rows, at))).ToList();
        var (sum, count) = (places.Where(p => p.IsIn).Sum(p => p.Weight), 0);
        foreach (var (_, weight) in places.Where(p => !p.IsIn).OrderByDescending(p => p.Weight))
        {
            sum += weight;
            count++;
            if (sum >= (share - 1e-12) * influence.Totals[node])
            {
                return count;
            }
        }

        return count == 0 ? double.NaN : count;
    }

    private static MethodOutput Random(MethodContext context, int[] seeds)
    {
        var (n, influence, runs) = (context.Graph.NodeCount, DiffusionParameters.Watched(context), DiffusionParameters.RunsOf(context));
        var seed = context.Parameters.Integer("seed");
        var sample = SpreadSample.Draw(() => new ThresholdModel(influence, null), n, seeds, runs, seed, context.Run);
        var worlds = context.Parameters.Word(DiffusionParameters.Calculation) == DiffusionParameters.Auto
            ? ThresholdWorlds.Of(influence, context.Graph) : null;
        var outcome = worlds is null
            ? SpreadOutcome.Of(sample, n) : SpreadOutcome.Of(worlds, seeds, int.MaxValue, context.Run);
        var replay = new ThresholdModel(influence, null);
        replay.Run(new Pcg64(seed, sample.Typical), seeds);
        return new MethodOutput
        {
            Figures = [.. SpreadReport.Figures(context, outcome, worlds is not null, runs)],
            Actors = [.. SpreadReport.Actors(outcome, replay)],
            Tables = [SpreadReport.Curve("reachedByStep", outcome.Curve)],
            Accuracy = DiffusionParameters.AccuracyOf(context, worlds is not null, runs),
            Caveats = [.. SpreadReport.Caveats(worlds is not null, runs)],
            Explanation = Sentence.Of(
                "threshold.random", "If nobody knows how easily firms follow, {0} beginners lead {1} of {2} actors to adopt, themselves included (mostly {3} to {4}).",
                seeds.Length, outcome.End.Mean, n, outcome.End.Low, outcome.End.High),
        };
    }

    private static MethodOutput Alone(MethodContext context)
    {
        var spread = SpreadAlone.OfThresholds(context);
        var top = Ranking.Order(spread.Values)[0];
        return new MethodOutput
        {
            Figures = [new Figure("averageSpread", spread.Values.Average()), new Figure("largestSpread", spread.Values[top])],
            Actors = [new ActorColumn(ActorColumn.Main, spread.Values)],
            Accuracy = DiffusionParameters.AccuracyOf(context, spread.IsExact, spread.Runs),
            Caveats = [.. spread.Caveats()],
            Explanation = Sentence.Of(
                "threshold.alone", "{0} alone would lead the most to adopt: {1} of {2} actors, where {3} is the average.",
                context.Layer.NameOf(top), spread.Values[top], context.Graph.NodeCount, spread.Values.Average()),
        };
    }
}
