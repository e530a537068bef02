namespace ClusterGraph.Analysis.Poverty;

/// <summary>
/// Income poverty (methods catalogue D3): P_a = (1/n) · sum over y &lt; z of ((z - y) / z)^a for a = 0, 1, 2, which add up
/// over subgroups, and Watts = (1/n) · sum over y &lt; z of ln(z / y). Foster, Greer &amp; Thorbecke 1984, Econometrica 52;
/// Watts 1968. O(n). Incomes below zero count as zero; Watts has no value when somebody has nothing.
/// </summary>
/// <param name="P0">The share below the line.</param>
/// <param name="P1">The average gap.</param>
/// <param name="P2">The average squared gap.</param>
/// <param name="Watts">The Watts index; NaN when an income is zero.</param>
internal sealed record IncomePoverty(double P0, double P1, double P2, double Watts)
{
    /// <summary>Measures.</summary>
    /// <param name="incomes">The income of each row.</param>
    /// <param name="people">How much each row counts; more than zero together.</param>
    /// <param name="line">The poverty line, more than 0.</param>
    public static IncomePoverty Measure(double[] incomes, double[] people, double line)
    {
        var (p0, p1, p2, watts) = (0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < incomes.Length; i++)
        {
            if (incomes[i] < line)
            {
                var income = Math.Max(0, incomes[i]);
                var gap = (line - income) / line;
                p0 += people[i];
                p1 += people[i] * gap;
                p2 += people[i] * gap * gap;
                watts += people[i] * Math.Log(line / income);
            }
        }

        var all = people.Sum();
        return new IncomePoverty(p0 / all, p1 / all, p2 / all, double.IsFinite(watts) ? watts / all : double.NaN);
    }

    /// <summary>The weighted median: the lowest income such that half of the people have it or less. O(n log n).</summary>
    /// <param name="incomes">The income of each row.</param>
    /// <param name="people">How much each row counts.</param>
    /// <returns>The median; half-way between two when exactly half have the lower; NaN of nobody.</returns>
    public static double Median(double[] incomes, double[] people)
    {
        var order = Enumerable.Range(0, incomes.Length).OrderBy(i => incomes[i]).ToArray();
        var (half, sum) = (people.Sum() / 2, 0.0);
        for (var at = 0; at < order.Length; at++)
        {
            sum += people[order[at]];
            if (sum >= half)
            {
                var isEven = sum <= half * (1 + 1e-12) && at + 1 < order.Length;
                return isEven ? (incomes[order[at]] + incomes[order[at + 1]]) / 2 : incomes[order[at]];
            }
        }

        return double.NaN;
    }
}
