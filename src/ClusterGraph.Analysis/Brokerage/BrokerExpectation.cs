namespace ClusterGraph.Analysis.Brokerage;

/// <summary>
/// What to expect of a broker when arcs are drawn independently with the density d (Gould and Fernandez 1989). A role
/// has P pairs (a, b), each brokered with probability μ = d²(1 - d), and Q ordered pairs of different (a, b) that share
/// one end: mean P·μ, variance P·μ(1 - μ) + Q·d³(1 - d)³. Not for undirected links, whose two arcs are not independent.
/// </summary>
/// <param name="sizes">The size of each group.</param>
/// <param name="density">The share of possible arcs that exist, 0 to 1.</param>
internal sealed class BrokerExpectation(int[] sizes, double density)
{
    private readonly double _all = sizes.Sum(s => (double)s);

    private double Rate => density * density * (1 - density);

    /// <summary>Gives the mean of a role for a node of a group. O(groups).</summary>
    public double Mean(int group, BrokerRole role) => Pairs(group, role).Pairs * Rate;

    /// <summary>Gives the mean of all roles together.</summary>
    public double MeanTotal() => (_all - 1) * (_all - 2) * Rate;

    /// <summary>Sums the mean of a role over all nodes.</summary>
    public double MeanOfAll(BrokerRole role) => sizes.Select((size, group) => size * Mean(group, role)).Sum();

    /// <summary>Tells by how many standard deviations a count exceeds the mean; NaN when it cannot vary.</summary>
    public double Score(int group, BrokerRole role, double count)
    {
        var (pairs, sharing) = Pairs(group, role);
        return Score(pairs, sharing, count);
    }

    /// <summary>The same for all roles together.</summary>
    public double ScoreTotal(double count)
    {
        var pairs = (_all - 1) * (_all - 2);
        return Score(pairs, 2 * pairs * (_all - 3), count);
    }

    private double Score(double pairs, double sharing, double count)
    {
        var spread = density * (1 - density);
        var variance = (pairs * Rate * (1 - Rate)) + (sharing * spread * spread * spread);
        return variance > 0 ? (count - (pairs * Rate)) / Math.Sqrt(variance) : double.NaN;
    }

    private (double Pairs, double Sharing) Pairs(int group, BrokerRole role)
    {
        double mates = sizes[group] - 1;
        var others = _all - sizes[group];
        return role switch
        {
            BrokerRole.Coordinator => (mates * (mates - 1), 2 * mates * (mates - 1) * (mates - 2)),
            BrokerRole.Representative or BrokerRole.Gatekeeper =>
                (mates * others, (mates * others * (others - 1)) + (others * mates * (mates - 1))),
            BrokerRole.Itinerant => SumOverOthers(group, s => (s * (s - 1), 2 * s * (s - 1) * (s - 2))),
            _ => SumOverOthers(group, s => (s * (others - s), 2 * s * (others - s) * (others - s - 1))),
        };
    }

    private (double Pairs, double Sharing) SumOverOthers(int group, Func<double, (double Pairs, double Sharing)> of)
    {
        var (pairs, sharing) = (0.0, 0.0);
        for (var other = 0; other < sizes.Length; other++)
        {
            if (other != group)
            {
                var (p, s) = of(sizes[other]);
                pairs += p;
                sharing += s;
            }
        }

        return (pairs, sharing);
    }
}
