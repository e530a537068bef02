using System.Collections.Concurrent;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>
/// Many runs of a model from the same start. Run i draws from stream i of the seed, and only whole numbers are added up, so
/// that threads change nothing.
/// </summary>
internal sealed class SpreadSample
{
    /// <summary>For how many steps the curve is kept; later ones count for the end only.</summary>
    public const int MostSteps = 100;

    // Enough for progress and threads.
    private const int MostBlocks = 64;

    private readonly int[] _byStep;
    private readonly int[] _activeByStep;
    private readonly int[] _reachedRuns;
    private readonly long[] _stepSums;

    private SpreadSample(int nodes, int runs, bool hasActive)
    {
        Sizes = new int[runs];
        LastSteps = new int[runs];
        _byStep = new int[runs * (MostSteps + 1)];
        _activeByStep = hasActive ? new int[runs * (MostSteps + 1)] : [];
        (_reachedRuns, _stepSums) = (new int[nodes], new long[nodes]);
    }

    /// <summary>Gets how many were reached in each run, those who begin included.</summary>
    public int[] Sizes { get; }

    /// <summary>Gets the step of the last one reached in each run.</summary>
    public int[] LastSteps { get; }

    /// <summary>Gets how many runs were cut off.</summary>
    public int CutOff { get; private set; }

    /// <summary>Gets how many steps the curve has.</summary>
    public int Steps => Math.Min(MostSteps, LastSteps.Max());

    /// <summary>Gets the run whose end is the median, the first of several: the one to replay.</summary>
    public int Typical => Array.IndexOf(Sizes, (int)Percentile(Sizes, 0.5));

    /// <summary>Runs a model many times.</summary>
    /// <param name="models">Makes a model for one thread.</param>
    /// <param name="nodes">How many nodes there are.</param>
    /// <param name="seeds">Who begins.</param>
    /// <param name="runs">How many runs.</param>
    /// <param name="seed">The seed of all of them.</param>
    /// <param name="run">How to go about it.</param>
    /// <param name="hasActive">Whether the model tells who is active at each step.</param>
    public static SpreadSample Draw(
        Func<SpreadModel> models, int nodes, int[] seeds, int runs, long seed, RunOptions run, bool hasActive = false)
    {
        var sample = new SpreadSample(nodes, runs, hasActive);
        var idle = new ConcurrentBag<Tally>();
        var blocks = Math.Min(runs, MostBlocks);
        Crew.Do(blocks, run, block =>
        {
            var tally = idle.TryTake(out var used) ? used : new Tally(models(), nodes);
            for (var i = (int)((long)runs * block / blocks); i < (int)((long)runs * (block + 1) / blocks); i++)
            {
                run.Cancellation.ThrowIfCancellationRequested();
                tally.Model.Run(new Pcg64(seed, i), seeds);
                sample.Take(i, tally);
            }

            idle.Add(tally);
        });
        sample.Fold(idle);
        return sample;
    }

    /// <summary>The value that a share of the numbers do not exceed (nearest rank).</summary>
    public static double Percentile(int[] values, double share)
    {
        // Counted, not sorted: there are many runs and few numbers.
        var counts = new int[values.Max() + 1];
        foreach (var value in values)
        {
            counts[value]++;
        }

        var (rest, at) = (Math.Max(1, (int)Math.Ceiling(share * values.Length)), 0);
        while ((rest -= counts[at]) > 0)
        {
            at++;
        }

        return at;
    }

    /// <summary>How many were reached by a step, one entry a run.</summary>
    public int[] ReachedBy(int step) => Column(_byStep, step);

    /// <summary>How many were active at a step, one entry a run.</summary>
    public int[] ActiveAt(int step) => Column(_activeByStep, step);

    /// <summary>The share of runs in which a node was reached.</summary>
    public double Chance(int node) => _reachedRuns[node] / (double)Sizes.Length;

    /// <summary>The mean step at which a node was reached, in the runs in which it was; NaN when it never was.</summary>
    public double MeanStep(int node) => _stepSums[node] / (double)_reachedRuns[node];

    private int[] Column(int[] table, int step)
    {
        var column = new int[Sizes.Length];
        for (var i = 0; i < column.Length; i++)
        {
            column[i] = table[(i * (MostSteps + 1)) + step];
        }

        return column;
    }

    private void Take(int i, Tally tally)
    {
        var model = tally.Model;
        var byStep = _byStep.AsSpan(i * (MostSteps + 1), MostSteps + 1);
        Sizes[i] = model.Reached.Length;
        LastSteps[i] = Sizes[i] == 0 ? 0 : model.StepOf(model.Reached[^1]);
        tally.CutOff += model.IsCutOff ? 1 : 0;
        foreach (var node in model.Reached)
        {
            var step = model.StepOf(node);
            tally.Reached[node]++;
            tally.Steps[node] += step;
            byStep[Math.Min(step, MostSteps)]++;
        }

        for (var step = 1; step < byStep.Length; step++)
        {
            byStep[step] += byStep[step - 1];
        }

        for (var step = 0; _activeByStep.Length > 0 && step < Math.Min(model.ActiveByStep.Count, MostSteps + 1); step++)
        {
            _activeByStep[(i * (MostSteps + 1)) + step] = model.ActiveByStep[step];
        }
    }

    private void Fold(IEnumerable<Tally> tallies)
    {
        foreach (var tally in tallies)
        {
            CutOff += tally.CutOff;
            for (var v = 0; v < _reachedRuns.Length; v++)
            {
                _reachedRuns[v] += tally.Reached[v];
                _stepSums[v] += tally.Steps[v];
            }
        }
    }

    private sealed class Tally(SpreadModel model, int nodes)
    {
        public SpreadModel Model { get; } = model;

        public int[] Reached { get; } = new int[nodes];

        public long[] Steps { get; } = new long[nodes];

        public int CutOff { get; set; }
    }
}
