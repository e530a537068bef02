using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>
/// The independent cascade: whoever is newly reached has one try on each contact (Kempe, Kleinberg and Tardos 2003). Run
/// from one node over the arcs turned round it draws who could have told that node: a reverse-reachable set (Borgs et al.
/// 2014). O(arcs of those reached).
/// </summary>
/// <param name="arcs">Who passes on to whom.</param>
/// <param name="mostSteps">After how many steps it ends.</param>
internal sealed class CascadeModel(FlowArcs arcs, int mostSteps = int.MaxValue) : SpreadModel(arcs.Rows.NodeCount)
{
    private readonly ArcDraws _draws = new(arcs);

    protected override void Spread(Pcg64 random)
    {
        _draws.Begin(random);
        for (var i = 0; i < Reached.Length; i++)
        {
            var node = Reached[i];
            var step = StepOf(node);
            if (step == mostSteps)
            {
                return;
            }

            var hits = _draws.Toss(node);
            for (var hit = 0; hit < hits; hit++)
            {
                Reach(_draws.Hits[hit], step + 1);
            }
        }
    }
}
