using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>What was observed, step by step: a step is one of the times at which somebody adopted.</summary>
internal sealed class AdoptionReplay
{
    private static readonly string[] Columns = ["newAdopters", "adoptersSoFar", "shareSoFar", "exposureBefore"];

    private readonly Adoption _adoption;
    private readonly double[] _times;

    /// <summary>Puts adoption in order.</summary>
    /// <param name="adoption">Who adopted when.</param>
    /// <param name="influence">Who watches whom.</param>
    /// <param name="countsSameStep">Whether contacts that adopt in the same step count as exposure.</param>
    public AdoptionReplay(Adoption adoption, Influence influence, bool countsSameStep)
    {
        _adoption = adoption;
        _times = [.. adoption.Times.Where(t => !double.IsNaN(t)).Distinct().Order()];
        var n = adoption.Times.Length;
        (Steps, Thresholds) = (new double[n], new double[n]);
        for (var v = 0; v < n; v++)
        {
            var time = adoption.Times[v];
            Steps[v] = double.IsNaN(time) ? double.NaN : Array.BinarySearch(_times, time);
            Thresholds[v] = double.IsNaN(time) ? double.NaN : Share(influence, v, countsSameStep);
        }
    }

    /// <summary>Gets the step at which each node adopted, from 0; NaN where there is none.</summary>
    public double[] Steps { get; }

    /// <summary>Gets the exposure of each adopter when it adopted (its threshold, Valente 1996); NaN where it has no contacts.</summary>
    public double[] Thresholds { get; }

    /// <summary>The table by step; null when nobody said when.</summary>
    public ResultTable? Table()
    {
        if (_times.Length == 0)
        {
            return null;
        }

        var cells = new List<double?[]>();
        var total = 0;
        for (var step = 0; step < _times.Length; step++)
        {
            var here = Enumerable.Range(0, Steps.Length).Where(v => Steps[v].Equals((double)step)).ToList();
            total += here.Count;
            var exposed = here.Select(v => Thresholds[v]).Where(t => !double.IsNaN(t)).ToList();
            cells.Add(
            [
                here.Count, total, total / (double)_adoption.IsKnown.Count(known => known),
                exposed.Count == 0 ? null : exposed.Average(),
            ]);
        }

        return new ResultTable("adoptionByStep", Columns, [.. _times.Select(t => _adoption.Labels[t])], cells);
    }

    private double Share(Influence influence, int node, bool countsSameStep)
    {
        var (rows, sum, time) = (influence.Back, 0.0, _adoption.Times[node]);
        for (var at = rows.Offsets[node]; at < rows.Offsets[node + 1]; at++)
        {
            var other = _adoption.Times[rows.Targets[at]];
            sum += other < time || (countsSameStep && other <= time) ? Influence.WeightAt(rows, at) : 0;
        }

        return influence.Totals[node] > 0 ? sum / influence.Totals[node] : double.NaN;
    }
}
