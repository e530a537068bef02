namespace ClusterGraph.Analysis.Communities;

/// <summary>
/// How much two divisions agree: normalised mutual information 2 I(a, b) / (H(a) + H(b)), from 0 (one says nothing about
/// the other) to 1 (the same); 1 when neither divides anything (Danon et al. 2005). O(n).
/// </summary>
public static class MutualInformation
{
    /// <summary>Compares two divisions.</summary>
    /// <param name="a">The community of each node, from 0 without gaps.</param>
    /// <param name="b">The same of the other division.</param>
    /// <returns>The agreement, 0 to 1.</returns>
    public static double Normalised(int[] a, int[] b)
    {
        var (ofA, ofB) = (Sizes(a), Sizes(b));
        var (entropyA, entropyB) = (Entropy(ofA, a.Length), Entropy(ofB, b.Length));
        if (entropyA + entropyB <= 0)
        {
            return 1;
        }

        var joint = 0.0;
        var inB = new int[ofB.Length];
        var touched = new List<int>();
        foreach (var members in Partitions.Members(a))
        {
            foreach (var v in members)
            {
                if (inB[b[v]]++ == 0)
                {
                    touched.Add(b[v]);
                }
            }

            foreach (var community in touched)
            {
                joint += Term(inB[community], a.Length);
                inB[community] = 0;
            }

            touched.Clear();
        }

        return Math.Clamp(2 * (entropyA + entropyB - joint) / (entropyA + entropyB), 0, 1);
    }

    private static int[] Sizes(int[] canonical)
    {
        var sizes = new int[Partitions.Count(canonical)];
        foreach (var community in canonical)
        {
            sizes[community]++;
        }

        return sizes;
    }

    private static double Entropy(int[] sizes, int nodes) => sizes.Sum(s => Term(s, nodes));

    private static double Term(double count, double nodes) => -(count / nodes) * Math.Log(count / nodes);
}
