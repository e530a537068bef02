using System.Collections.Concurrent;
using System.Numerics;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>
/// How many each node would reach by itself: exact over all worlds of a small map, else n times the share of
/// reverse-reachable sets that it is in (Borgs et al. 2014), for all nodes from the same sets.
/// </summary>
/// <param name="Values">One entry a node, itself included.</param>
/// <param name="IsExact">Whether they are exact.</param>
/// <param name="Runs">From how many sets; 0 when exact.</param>
internal sealed record SpreadAlone(double[] Values, bool IsExact, int Runs)
{
    /// <summary>For cascades.</summary>
    public static SpreadAlone OfCascade(MethodContext context, int mostSteps)
    {
        var arcs = DiffusionParameters.Arcs(context);
        return IsAuto(context) && CascadeWorlds.Of(arcs, context.Graph) is { } worlds
            ? Exact(context, worlds, mostSteps)
            : Sampled(context, () => new CascadeModel(arcs.Reversed, mostSteps));
    }

    /// <summary>For random thresholds.</summary>
    public static SpreadAlone OfThresholds(MethodContext context)
    {
        var influence = DiffusionParameters.Watched(context);
        return IsAuto(context) && ThresholdWorlds.Of(influence, context.Graph) is { } worlds
            ? Exact(context, worlds, int.MaxValue)
            : Sampled(context, () => new ReverseThresholdModel(influence));
    }

    /// <summary>Says that it is a scenario and, unless exact, that numbers are estimated.</summary>
    public IEnumerable<Caveat> Caveats()
    {
        yield return DiffusionParameters.Scenario;
        if (!IsExact)
        {
            yield return new Caveat(CaveatCode.Sampled, "Numbers are averages over random samples.", Runs);
        }
    }

    private static bool IsAuto(MethodContext context) =>
        context.Parameters.Word(DiffusionParameters.Calculation) == DiffusionParameters.Auto;

    private static SpreadAlone Exact(MethodContext context, LiveWorlds worlds, int mostSteps)
    {
        var sums = worlds.Sum(worlds.Nodes.Length, context.Run, (chance, next, s) =>
        {
            for (var v = 0; v < s.Length; v++)
            {
                s[v] += chance * BitOperations.PopCount(Within(next, 1UL << v, mostSteps));
            }
        });
        return new SpreadAlone(Array.ConvertAll(worlds.Numbers, bit => bit < 0 ? 1 : sums[bit]), IsExact: true, 0);
    }

    private static ulong Within(ulong[] next, ulong from, int mostSteps)
    {
        for (var (step, front) = (0, from); step < mostSteps && front != 0; step++)
        {
            front = LiveWorlds.Step(next, front) & ~from;
            from |= front;
        }

        return from;
    }

    private static SpreadAlone Sampled(MethodContext context, Func<SpreadModel> models)
    {
        var (n, runs) = (context.Graph.NodeCount, DiffusionParameters.RunsOf(context));
        var tallies = new ConcurrentBag<int[]>();
        Rounds.Do(
            runs, context.Parameters.Integer("seed"), context.Run,
            () =>
            {
                var counts = new int[n];
                tallies.Add(counts);
                return (Model: models(), Counts: counts);
            },
            (_, random, tally) =>
            {
                tally.Model.Run(random, [random.NextInt(n)]);
                foreach (var node in tally.Model.Reached)
                {
                    tally.Counts[node]++;
                }
            });
        var values = new double[n];
        for (var v = 0; v < n; v++)
        {
            // Whoever begins knows it, even when no set happened to meet it.
            values[v] = Math.Max(1, tallies.Sum(counts => (long)counts[v]) * (double)n / runs);
        }

        return new SpreadAlone(values, IsExact: false, runs);
    }
}
