namespace ClusterGraph.Analysis.Diffusion;

/// <summary>
/// The curve of Bass 1969 (Management Science 15): of those left, a share p adopts by itself in each period, and a further
/// share q times the share that has adopted already.
/// </summary>
/// <param name="Innovation">p, above 0.</param>
/// <param name="Imitation">q, at least 0.</param>
/// <param name="Potential">M: how many adopt in the end.</param>
internal sealed record Bass(double Innovation, double Imitation, double Potential)
{
    /// <summary>Gets when most adopt at once: ln(q / p) / (p + q); 0 when imitation does not exceed innovation.</summary>
    public double PeakTime => HasPeak ? Math.Log(Imitation / Innovation) / (Innovation + Imitation) : 0;

    /// <summary>Gets how many adopt in a period at the peak: M (p + q)² / 4q, or M p at the beginning.</summary>
    public double Peak => HasPeak
        ? Potential * (Innovation + Imitation) * (Innovation + Imitation) / (4 * Imitation)
        : Potential * Innovation;

    private bool HasPeak => Imitation > Innovation;

    /// <summary>How many have adopted by a time: M (1 - e^-(p+q)t) / (1 + q/p e^-(p+q)t).</summary>
    public double Cumulative(double time)
    {
        var decay = Math.Exp(-(Innovation + Imitation) * time);
        return Potential * (1 - decay) / (1 + (Imitation / Innovation * decay));
    }

    /// <summary>The periods one by one: (p + q N / M)(M - N) adopt when N have. Never more than are left.</summary>
    /// <param name="periods">How many periods.</param>
    public IEnumerable<double> Periods(int periods)
    {
        var total = 0.0;
        for (var period = 0; period < periods; period++)
        {
            var adopters = Math.Min(Potential - total, (Innovation + (Imitation * total / Potential)) * (Potential - total));
            yield return adopters;
            total += adopters;
        }
    }
}
