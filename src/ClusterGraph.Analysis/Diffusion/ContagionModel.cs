using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>
/// SI and SIR in steps: everybody who passes it on tries every contact at each step, and then stops for good with the chance
/// of recovery. Recovery 0 is SI, recovery 1 is the independent cascade. O(steps times arcs of those who pass it on).
/// </summary>
/// <param name="arcs">Who passes on to whom.</param>
/// <param name="recovery">The chance to stop after a step, 0 to 1.</param>
/// <param name="mostSteps">After how many steps it is cut off.</param>
/// <param name="fromAnybody">Whether each run begins with one node drawn at random when no seed is given.</param>
internal sealed class ContagionModel(FlowArcs arcs, double recovery, int mostSteps, bool fromAnybody = false)
    : SpreadModel(arcs.Rows.NodeCount)
{
    private readonly ArcDraws _draws = new(arcs);
    private readonly List<int> _active = [];
    private readonly List<int> _activeByStep = [];

    /// <inheritdoc/>
    public override IReadOnlyList<int> ActiveByStep => _activeByStep;

    protected override void Spread(Pcg64 random)
    {
        if (fromAnybody && Reached.Length == 0)
        {
            Reach(random.NextInt(arcs.Rows.NodeCount), 0);
        }

        _draws.Begin(random);
        _active.Clear();
        _activeByStep.Clear();
        _active.AddRange(Reached);
        for (var step = 0; _active.Count > 0; step++)
        {
            _activeByStep.Add(_active.Count);
            if (step == mostSteps)
            {
                IsCutOff = true;
                return;
            }

            Step(random, step + 1);
            if (recovery == 0 && _active.TrueForAll(HasNobodyLeft))
            {
                return;
            }
        }
    }

    private void Step(Pcg64 random, int step)
    {
        var before = Reached.Length;
        foreach (var node in _active)
        {
            var hits = _draws.Toss(node);
            for (var hit = 0; hit < hits; hit++)
            {
                Reach(_draws.Hits[hit], step);
            }
        }

        // Without recovery only those matter who have somebody left to tell.
        _ = recovery switch
        {
            0 => _active.RemoveAll(HasNobodyLeft),
            1 => _active.RemoveAll(_ => true),
            _ => _active.RemoveAll(_ => random.NextDouble() < recovery),
        };
        _active.AddRange(Reached[before..]);
    }

    private bool HasNobodyLeft(int node)
    {
        var rows = arcs.Rows;
        for (var at = rows.Offsets[node]; at < rows.Offsets[node + 1]; at++)
        {
            if (StepOf(rows.Targets[at]) == Never && (arcs.Limits is null ? arcs.Common : arcs.Limits[at]) > 0)
            {
                return false;
            }
        }

        return true;
    }
}
