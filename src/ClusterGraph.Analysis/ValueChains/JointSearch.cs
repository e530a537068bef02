using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>
/// Ranks pairs without a tie by what they share (Adamic &amp; Adar 2003, Social Networks 25): the sum over common contacts
/// of 1 / ln(how many contacts those have); a contact of one actor alone cannot be shared. O(sum of squared degrees).
/// </summary>
internal sealed class JointSearch
{
    private readonly Adjacency _contacts;
    private readonly double[] _worth;
    private readonly double[] _scores;
    private readonly int[] _shared;

    /// <summary>Prepares the search.</summary>
    /// <param name="contacts">Who is in contact with whom, without direction.</param>
    public JointSearch(AnalysisGraph contacts)
    {
        _contacts = contacts.Undirected.Out;
        _worth = [.. Enumerable.Range(0, _contacts.NodeCount).Select(v => _contacts.Degree(v) >= 2 ? 1 / Math.Log(_contacts.Degree(v)) : 0)];
        _scores = new double[_contacts.NodeCount];
        _shared = new int[_contacts.NodeCount];
    }

    /// <summary>Lists the best pairs of some nodes.</summary>
    /// <param name="nodes">The nodes that may be paired.</param>
    /// <param name="areTied">Who has a tie already.</param>
    /// <param name="discount">By what a pair's score is multiplied.</param>
    /// <param name="most">How many pairs are wanted.</param>
    /// <returns>Pairs that share something, the best first, of equals the lowest nodes first.</returns>
    public IReadOnlyList<JointPair> Best(
        IReadOnlyList<int> nodes, Func<int, int, bool> areTied, Func<int, int, double> discount, int most)
    {
        var isWanted = new bool[_contacts.NodeCount];
        foreach (var node in nodes)
        {
            isWanted[node] = true;
        }

        // The worst of the best stands first and is pushed out.
        var best = new PriorityQueue<JointPair, (double Score, int First, int Second)>();
        foreach (var node in nodes)
        {
            foreach (var pair in Pairs(node, isWanted))
            {
                if (!areTied(pair.First, pair.Second))
                {
                    var scored = pair with { Score = pair.Score * discount(pair.First, pair.Second) };
                    best.Enqueue(scored, (scored.Score, -scored.First, -scored.Second));
                    _ = best.Count > most ? best.Dequeue() : default;
                }
            }
        }

        return [.. best.UnorderedItems.Select(i => i.Element).OrderByDescending(p => p.Score).ThenBy(p => p.First).ThenBy(p => p.Second)];
    }

    // All wanted nodes above this one that share a contact with it.
    private List<JointPair> Pairs(int node, bool[] isWanted)
    {
        var touched = new List<int>();
        foreach (var contact in _contacts.Of(node))
        {
            foreach (var other in _contacts.Of(contact))
            {
                if (other > node && isWanted[other])
                {
                    if (_shared[other]++ == 0)
                    {
                        touched.Add(other);
                    }

                    _scores[other] += _worth[contact];
                }
            }
        }

        var pairs = new List<JointPair>(touched.Count);
        foreach (var other in touched)
        {
            pairs.Add(new JointPair(node, other, _scores[other], _shared[other]));
            (_scores[other], _shared[other]) = (0, 0);
        }

        return pairs;
    }
}
