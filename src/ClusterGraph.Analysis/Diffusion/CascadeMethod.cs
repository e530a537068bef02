using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>Independent cascade and SI as a method (methods catalogue E2).</summary>
internal static class CascadeMethod
{
    private const string Model = "model";
    private const string Si = "si";
    private const int MostSteps = 1000;

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "cascade",
        Title = "Cascade",
        Group = MethodGroup.Knowledge,
        Question = "If these are told, how many others hear of it?",
        Definition = "cascade: whoever newly hears has one try on each contact. si: everybody who knows tries each contact "
            + "at every step. A try succeeds with the probability p, with weights 1 - (1 - p)^strength. The value of an actor is "
            + "the probability to be reached, with 'step' its step in a typical run; when nobody is named, the number it would "
            + "reach alone, itself included. low and high: 5 % and 95 % of the runs lie below.",
        Source = "Kempe, Kleinberg & Tardos 2003, KDD",
        Directions = [Symmetry.Directed, Symmetry.Union, Symmetry.Mutual],
        Weights = WeightRole.Strength,
        Cost = CostClass.Heavy,
        Own =
        [
            DiffusionParameters.SeedsOf("when nobody is named, each actor by itself"),
            DiffusionParameters.ProbabilityParameter,
            Parameter.Choice(Model, ["cascade", Si], "Whether one has a single try on each contact, or one at every step."),
            DiffusionParameters.SpreadsParameter,
            DiffusionParameters.StepsParameter,
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

        var isSi = context.Parameters.Word(Model) == Si;
        if (seeds.Value.Length == 0 && isSi)
        {
            return new ChangeError(
                ErrorCode.InvalidField, "The si model needs to know who begins: name them.", DiffusionParameters.Seeds);
        }

        return seeds.Value.Length == 0 ? Alone(context) : Together(context, [.. seeds.Value.Distinct()], isSi);
    }

    private static MethodOutput Together(MethodContext context, int[] seeds, bool isSi)
    {
        var arcs = DiffusionParameters.Arcs(context);
        var runs = arcs.IsCertain ? 1 : DiffusionParameters.RunsOf(context);
        var limit = isSi ? MostSteps : int.MaxValue;
        var most = DiffusionParameters.StepsOf(context, limit);
        var seed = context.Parameters.Integer("seed");
        var sample = SpreadSample.Draw(Make, context.Graph.NodeCount, seeds, runs, seed, context.Run);
        var worlds = isSi || arcs.IsCertain || context.Parameters.Word(DiffusionParameters.Calculation) != DiffusionParameters.Auto
            ? null : CascadeWorlds.Of(arcs, context.Graph);
        var outcome = worlds is null
            ? SpreadOutcome.Of(sample, context.Graph.NodeCount) : SpreadOutcome.Of(worlds, seeds, most, context.Run);
        var isExact = worlds is not null || arcs.IsCertain;
        var replay = Make();
        replay.Run(new Pcg64(seed, sample.Typical), seeds);
        return new MethodOutput
        {
            Figures = [.. SpreadReport.Figures(context, outcome, isExact, runs)],
            Actors = [.. SpreadReport.Actors(outcome, replay)],
            Tables = [SpreadReport.Curve("reachedByStep", outcome.Curve)],
            Accuracy = DiffusionParameters.AccuracyOf(context, isExact, runs),
            Caveats = [.. SpreadReport.Caveats(isExact, runs), .. SpreadReport.CutOff(sample, most, limit)],
            Explanation = Sentence.Of(
                "cascade.together", "Beginning with {0} of {1} actors, {2} would hear of it in the end, themselves included (mostly {3} to {4}).",
                seeds.Length, context.Graph.NodeCount, outcome.End.Mean, outcome.End.Low, outcome.End.High),
        };

        SpreadModel Make() => isSi ? new ContagionModel(arcs, 0, most) : new CascadeModel(arcs, most);
    }

    private static MethodOutput Alone(MethodContext context)
    {
        var spread = SpreadAlone.OfCascade(context, DiffusionParameters.StepsOf(context, int.MaxValue));
        var top = Ranking.Order(spread.Values)[0];
        return new MethodOutput
        {
            Figures =
            [
                new Figure("averageSpread", spread.Values.Average()), new Figure("largestSpread", spread.Values[top]),
                .. spread.IsExact ? Array.Empty<Figure>() :
                [
                    new Figure("halfWidth", DiffusionParameters.HalfWidth(context, context.Graph.NodeCount, spread.Runs)),
                    new Figure("runs", spread.Runs),
                ],
            ],
            Actors = [new ActorColumn(ActorColumn.Main, spread.Values)],
            Accuracy = DiffusionParameters.AccuracyOf(context, spread.IsExact, spread.Runs),
            Caveats = [.. spread.Caveats()],
            Explanation = Sentence.Of(
                "cascade.alone", "What {0} alone is told reaches the most: {1} of {2} actors, where {3} is the average.",
                context.Layer.NameOf(top), spread.Values[top], context.Graph.NodeCount, spread.Values.Average()),
        };
    }
}
