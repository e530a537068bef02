using System.Numerics;
using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.KeyPlayers;

/// <summary>
/// How many actors the set reaches within some steps, itself included (Borgatti 2006). Monotone and submodular.
/// O(n² / 64) for all candidates.
/// </summary>
internal sealed class ReachAim : IKeyPlayerAim
{
    private readonly ulong[][] _reached;
    private readonly ulong[] _covered;

    private ReachAim(ulong[][] reached) => (_reached, _covered) = (reached, new ulong[(reached.Length + 63) / 64]);

    /// <summary>Prepares a graph.</summary>
    public static ReachAim Of(AnalysisGraph graph, int steps)
    {
        var spread = new Spread(graph.Out);
        var isGone = new bool[graph.NodeCount];
        spread.Begin(isGone);
        for (var step = 0; step < steps; step++)
        {
            spread.Step(isGone);
        }

        return new ReachAim([.. Enumerable.Range(0, graph.NodeCount).Select(v => spread.Of(v).ToArray())]);
    }

    /// <summary>Gives another instance over the same reaches.</summary>
    public ReachAim Twin() => new(_reached);

    public void ScoreAll(ReadOnlySpan<int> rest, int from, double[] scores)
    {
        Array.Clear(_covered);
        foreach (var v in rest)
        {
            for (var word = 0; word < _covered.Length; word++)
            {
                _covered[word] |= _reached[v][word];
            }
        }

        for (var v = from; v < _reached.Length; v++)
        {
            scores[v] = rest.Contains(v) ? double.NaN : CountWith(_reached[v]);
        }
    }

    public double Whole() => 0;

    private int CountWith(ulong[] reached)
    {
        var count = 0;
        for (var word = 0; word < reached.Length && word < _covered.Length; word++)
        {
            count += BitOperations.PopCount(reached[word] | _covered[word]);
        }

        return count;
    }
}
