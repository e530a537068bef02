using ClusterGraph.Analysis.Cohesion;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Communities;

/// <summary>
/// Communities by labels that spread: everybody takes over the label that weighs most among the neighbours, one after the
/// other, until nobody changes (Raghavan, Albert and Kumara 2007, Physical Review E 76:036106). Near O(m) a sweep.
/// </summary>
public static class LabelPropagation
{
    /// <summary>Finds the groups.</summary>
    /// <param name="graph">The undirected graph; weights, if any, are summed.</param>
    /// <param name="sweeps">How many sweeps at most, at least 1.</param>
    /// <param name="seed">Mixes the order of each sweep and chooses among labels that weigh the same; one's own is kept if it is among them.</param>
    /// <param name="run">How to go about it.</param>
    /// <returns>The groups, and whether nobody changed any more.</returns>
    public static (NodePartition Groups, bool IsSettled) Of(AnalysisGraph graph, int sweeps, long seed, RunOptions? run = null)
    {
        var how = run ?? RunOptions.Default;
        var labels = Enumerable.Range(0, graph.NodeCount).ToArray();
        var order = labels.ToArray();
        var random = new Pcg64(seed);
        var tally = new Tally(graph.NodeCount);
        var isSettled = false;
        for (var sweep = 0; sweep < sweeps && !isSettled; sweep++)
        {
            how.Cancellation.ThrowIfCancellationRequested();
            random.Shuffle<int>(order);
            isSettled = true;
            foreach (var node in order)
            {
                var label = tally.Heaviest(graph.Out, labels, node, random);
                isSettled &= label == labels[node];
                labels[node] = label;
            }

            how.Progress?.Report((sweep + 1.0) / sweeps);
        }

        return (NodePartition.FromMarks(labels, graph.NodeCount), isSettled);
    }

    /// <summary>How much each label weighs among the neighbours of one node; used again for the next.</summary>
    private sealed class Tally(int labels)
    {
        // Sums of weights in another order differ by roundings, which must not decide.
        private const double Same = 1e-9;

        private readonly double[] _weights = new double[labels];
        private readonly List<int> _seen = [];

        public int Heaviest(Adjacency rows, int[] labels, int node, Pcg64 random)
        {
            var neighbours = rows.Of(node);
            var weights = rows.WeightsOf(node);
            for (var i = 0; i < neighbours.Length; i++)
            {
                var label = labels[neighbours[i]];
                if (_weights[label] == 0)
                {
                    _seen.Add(label);
                }

                _weights[label] += weights.IsEmpty ? 1 : weights[i];
            }

            var most = _seen.Count == 0 ? 0 : _seen.Max(label => _weights[label]);
            var own = labels[node];
            var best = most == 0 || IsSame(_weights[own], most) ? own : Choose(most, random);
            foreach (var label in _seen)
            {
                _weights[label] = 0;
            }

            _seen.Clear();
            return best;
        }

        private static bool IsSame(double weight, double most) => weight >= most * (1 - Same);

        private int Choose(double most, Pcg64 random)
        {
            var best = _seen.FindAll(label => IsSame(_weights[label], most));
            return best.Count == 1 ? best[0] : best[random.NextInt(best.Count)];
        }
    }
}
