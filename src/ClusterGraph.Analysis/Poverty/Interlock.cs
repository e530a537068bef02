namespace ClusterGraph.Analysis.Poverty;

/// <summary>
/// Interlocked dependence: one counterpart is two or more of buyer, supplier of inputs, lender and landlord, so that
/// leaving it in one market means losing it in another (Nadvi &amp; Barrientos 2004, the subcontractors of Box 2; Bardhan
/// 1980). O(ties).
/// </summary>
internal static class Interlock
{
    /// <summary>Finds interlocks.</summary>
    /// <param name="nodes">The number of nodes.</param>
    /// <param name="roles">The roles in which somebody can stand; a tie as (dependent, counterpart).</param>
    /// <returns>One entry a node: 1 with an interlock, 0 without, NaN without any counterpart.</returns>
    public static double[] Of(int nodes, params (int Dependent, int Counterpart)[][] roles)
    {
        var values = new double[nodes];
        Array.Fill(values, double.NaN);
        foreach (var ((dependent, _), mask) in Roles(roles))
        {
            var isLocked = int.PopCount(mask) > 1;
            values[dependent] = isLocked || values[dependent].Equals(1.0) ? 1 : 0;
        }

        return values;
    }

    /// <summary>Finds in which roles each counterpart stands to each dependent.</summary>
    /// <param name="roles">The roles; a tie as (dependent, counterpart).</param>
    /// <returns>A bit for each role, the first role lowest.</returns>
    public static Dictionary<(int Dependent, int Counterpart), int> Roles(params (int Dependent, int Counterpart)[][] roles)
    {
        var kinds = new Dictionary<(int Dependent, int Counterpart), int>();
        for (var role = 0; role < roles.Length; role++)
        {
            foreach (var pair in roles[role])
            {
                kinds[pair] = kinds.GetValueOrDefault(pair) | (1 << role);
            }
        }

        return kinds;
    }
}
