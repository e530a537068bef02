using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>SIR as a method (methods catalogue E2).</summary>
internal static class EpidemicMethod
{
    private const string Recovery = "recovery";
    private const int MostSteps = 1000;

    private static readonly string[] Names = ["expectedSpread", "spreadShare", "low", "high", "peakActive", "peakStep"];

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "epidemic",
        Title = "Wave with forgetting (SIR)",
        Group = MethodGroup.Knowledge,
        Question = "How large does the wave get if people stop passing it on, and when is it at its highest?",
        Definition = "At each step everybody who is passing it on tries each contact, with probability p, with weights "
            + "1 - (1 - p)^strength, and then stops for good with the chance of recovery. With recovery 1 it is the independent "
            + "cascade. The value of an actor is the probability to be reached, 'step' its step in a typical run. low and high: "
            + "5 % and 95 % of the runs lie below.",
        Source = "Kermack & McKendrick 1927; Newman 2002, Physical Review E 66",
        Directions = [Symmetry.Directed, Symmetry.Union, Symmetry.Mutual],
        Weights = WeightRole.Strength,
        Cost = CostClass.Heavy,
        Own =
        [
            DiffusionParameters.SeedsOf("when nobody is named, one actor drawn at random in each run"),
            DiffusionParameters.ProbabilityParameter,
            Parameter.Number(Recovery, 0.5, 0.01, 1, "The chance that somebody stops passing it on after a step."),
            DiffusionParameters.SpreadsParameter,
            DiffusionParameters.StepsParameter,
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
            return MethodOutputs.Empty(Names);
        }

        var seeds = context.NodesOf(DiffusionParameters.Seeds);
        return seeds.IsOk ? Simulate(context, [.. seeds.Value.Distinct()]) : seeds.Error;
    }

    private static MethodOutput Simulate(MethodContext context, int[] seeds)
    {
        var (n, arcs) = (context.Graph.NodeCount, DiffusionParameters.Arcs(context));
        var (runs, seed) = (DiffusionParameters.RunsOf(context), context.Parameters.Integer("seed"));
        var recovery = context.Parameters.Number(Recovery);
        var most = DiffusionParameters.StepsOf(context, MostSteps);
        var sample = SpreadSample.Draw(Make, n, seeds, runs, seed, context.Run, hasActive: true);
        var outcome = SpreadOutcome.Of(sample, n);
        var active = Enumerable.Range(0, SpreadSample.MostSteps + 1).Select(step => StepBand.Of(sample.ActiveAt(step))).ToList();
        var length = Math.Max(outcome.Curve.Count, active.FindLastIndex(band => band.Mean > 0) + 1);
        var highest = active.Max(band => band.Mean);
        var peak = active.FindIndex(band => band.Mean >= highest);
        var replay = Make();
        replay.Run(new Pcg64(seed, sample.Typical), seeds);
        return new MethodOutput
        {
            Figures =
            [
                .. SpreadReport.Figures(context, outcome, isExact: false, runs),
                new("peakActive", active[peak].Mean), new("peakStep", peak),
            ],
            Actors = [.. SpreadReport.Actors(outcome, replay)],
            Tables =
            [
                SpreadReport.Curve("reachedByStep", outcome.Curve),
                SpreadReport.Curve("activeByStep", active.GetRange(0, Math.Min(active.Count, length))),
            ],
            Accuracy = DiffusionParameters.AccuracyOf(context, isExact: false, runs),
            Caveats = [.. SpreadReport.Caveats(isExact: false, runs), .. SpreadReport.CutOff(sample, most, MostSteps)],
            Explanation = Sentence.Of(
                "epidemic.wave", "The wave reaches {0} of {1} actors (mostly {2} to {3}); at its highest, at step {4}, {5} pass it on.",
                outcome.End.Mean, n, outcome.End.Low, outcome.End.High, peak, active[peak].Mean),
        };

        SpreadModel Make() => new ContagionModel(arcs, recovery, most, fromAnybody: true);
    }
}
