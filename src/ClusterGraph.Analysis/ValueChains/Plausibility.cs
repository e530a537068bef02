using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>How likely an introduction would take: shown beside the score, never part of it (methods catalogue C11).</summary>
internal static class Plausibility
{
    /// <summary>Counts the contacts that both share; 0 for a newcomer. O(degrees).</summary>
    public static int Shared(LayerGraph layer, Move move)
    {
        if (move.From < 0 || move.To < 0)
        {
            return 0;
        }

        var rows = layer.Graph.Undirected.Out;
        var one = rows.Of(move.From);
        var other = rows.Of(move.To);
        var shared = 0;
        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
        {
            var order = one[i].CompareTo(other[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }

    /// <summary>Tells whether one trusts the other, or somebody who does: a way of at most two steps of trust.</summary>
    public static bool IsTrusted(AnalysisGraph? trust, Move move)
    {
        if (trust is null || move.From < 0 || move.To < 0)
        {
            return false;
        }

        return IsNear(trust.Out, move.From, move.To) || IsNear(trust.Out, move.To, move.From);
    }

    private static bool IsNear(Adjacency trust, int from, int to)
    {
        if (trust.Has(from, to))
        {
            return true;
        }

        foreach (var between in trust.Of(from))
        {
            if (trust.Has(between, to))
            {
                return true;
            }
        }

        return false;
    }
}
