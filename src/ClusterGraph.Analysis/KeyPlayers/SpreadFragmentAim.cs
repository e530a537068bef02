using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.KeyPlayers;

/// <summary>
/// Fragmentation of what is left without the set, counted over ordered pairs: 1 - the mean over them of 1 / distance, or
/// of 1 where one reaches the other at all (Borgatti 2006). With or without direction.
/// O(n · steps · m · n / 64) for all candidates.
/// </summary>
internal sealed class SpreadFragmentAim(AnalysisGraph graph, bool isByDistance) : IKeyPlayerAim
{
    private readonly Spread _spread = new(graph.Out);
    private readonly bool[] _isGone = new bool[graph.NodeCount];

    public void ScoreAll(ReadOnlySpan<int> rest, int from, double[] scores)
    {
        Array.Clear(_isGone);
        foreach (var v in rest)
        {
            _isGone[v] = true;
        }

        for (var v = from; v < _isGone.Length; v++)
        {
            if (_isGone[v])
            {
                scores[v] = double.NaN;
                continue;
            }

            _isGone[v] = true;
            scores[v] = Fragmentation(_isGone.Length - rest.Length - 1);
            _isGone[v] = false;
        }
    }

    public double Whole()
    {
        Array.Clear(_isGone);
        return Fragmentation(_isGone.Length);
    }

    private double Fragmentation(int left)
    {
        _spread.Begin(_isGone);
        var (sum, before) = (0.0, (long)left);
        for (var step = 1; ; step++)
        {
            var reached = _spread.Step(_isGone);
            if (reached == before)
            {
                return 1 - (sum / (left * (left - 1.0)));
            }

            sum += (reached - before) / (isByDistance ? (double)step : 1);
            before = reached;
        }
    }
}
