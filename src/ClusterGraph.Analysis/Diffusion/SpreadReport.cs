using System.Globalization;
using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>How the outcome of a start is written: figures, columns of actors, the curve by step.</summary>
internal static class SpreadReport
{
    private static readonly string[] Bands = ["mean", "low", "high"];

    /// <summary>The figures of an outcome.</summary>
    public static IEnumerable<Figure> Figures(MethodContext context, SpreadOutcome outcome, bool isExact, int runs)
    {
        yield return new Figure("expectedSpread", outcome.End.Mean);
        yield return new Figure("spreadShare", outcome.End.Mean / context.Graph.NodeCount);
        yield return new Figure("low", outcome.End.Low);
        yield return new Figure("high", outcome.End.High);
        if (!isExact)
        {
            yield return new Figure("halfWidth", DiffusionParameters.HalfWidth(context, context.Graph.NodeCount, runs));
            yield return new Figure("runs", runs);
        }
    }

    /// <summary>The columns: the chance to be reached, the step in the run that is replayed, and the mean step.</summary>
    public static IEnumerable<ActorColumn> Actors(SpreadOutcome outcome, SpreadModel replay)
    {
        yield return new ActorColumn(ActorColumn.Main, outcome.Chances);
        yield return new ActorColumn("step", StepsOf(replay, outcome.Chances.Length));
        yield return new ActorColumn("meanStep", outcome.MeanSteps);
    }

    /// <summary>The step of each node in a run; NaN for those it did not reach.</summary>
    public static double[] StepsOf(SpreadModel replay, int nodes) => [.. Enumerable.Range(0, nodes)
        .Select(v => replay.StepOf(v) == SpreadModel.Never ? double.NaN : replay.StepOf(v))];

    /// <summary>The curve by step.</summary>
    public static ResultTable Curve(string name, IReadOnlyList<StepBand> curve) => new(
        name, Bands,
        [.. Enumerable.Range(0, curve.Count).Select(step => step.ToString(CultureInfo.InvariantCulture))],
        [.. curve.Select(band => new double?[] { band.Mean, band.Low, band.High })]);

    /// <summary>Says that it is a scenario and, unless exact, that figures are estimated.</summary>
    public static IEnumerable<Caveat> Caveats(bool isExact, int runs)
    {
        yield return DiffusionParameters.Scenario;
        if (!isExact)
        {
            yield return new Caveat(
                CaveatCode.Sampled, "Numbers are averages over simulated runs; 90 of 100 runs lie between low and high.", runs);
        }
    }

    /// <summary>Says that runs were cut off at the limit of the method; nothing at a limit that was asked for.</summary>
    public static IEnumerable<Caveat> CutOff(SpreadSample sample, int steps, int limit)
    {
        if (sample.CutOff > 0 && steps == limit)
        {
            yield return new Caveat(CaveatCode.NotConverged, $"Some runs had not come to rest after {limit} steps.", sample.CutOff);
        }
    }
}
