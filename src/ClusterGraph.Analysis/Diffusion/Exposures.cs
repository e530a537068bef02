namespace ClusterGraph.Analysis.Diffusion;

/// <summary>
/// Exposure: which share of an actor's contacts have adopted, counted or by strength (Valente 1995). Contacts of whom it is
/// not known do not count either way. An actor without contacts is exposed to nobody: 0. O(n + m).
/// </summary>
/// <param name="Shares">One entry a node.</param>
/// <param name="Adopted">How many contacts have adopted.</param>
/// <param name="Known">Of how many contacts it is known whether they have.</param>
internal sealed record Exposures(double[] Shares, double[] Adopted, double[] Known)
{
    /// <summary>Computes it for all nodes.</summary>
    /// <param name="influence">Who watches whom.</param>
    /// <param name="hasAdopted">Whether a node has adopted.</param>
    /// <param name="isKnown">Whether it is known of a node; null for all.</param>
    public static Exposures Of(Influence influence, Func<int, bool> hasAdopted, bool[]? isKnown = null)
    {
        var n = influence.Back.NodeCount;
        var exposures = new Exposures(new double[n], new double[n], new double[n]);
        for (var v = 0; v < n; v++)
        {
            var (adopted, known) = exposures.Take(influence, v, hasAdopted, isKnown);
            exposures.Shares[v] = known > 0 ? adopted / known : 0;
        }

        return exposures;
    }

    private (double Adopted, double Known) Take(Influence influence, int node, Func<int, bool> hasAdopted, bool[]? isKnown)
    {
        var (rows, adopted, known) = (influence.Back, 0.0, 0.0);
        for (var at = rows.Offsets[node]; at < rows.Offsets[node + 1]; at++)
        {
            var contact = rows.Targets[at];
            if (isKnown is not null && !isKnown[contact])
            {
                continue;
            }

            Known[node]++;
            known += Influence.WeightAt(rows, at);
            if (hasAdopted(contact))
            {
                Adopted[node]++;
                adopted += Influence.WeightAt(rows, at);
            }
        }

        return (adopted, known);
    }
}
