using ClusterGraph.Analysis.KeyPlayers;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>Who should begin, whatever the way of finding out.</summary>
/// <param name="Nodes">The nodes in the order in which they were chosen.</param>
/// <param name="Spreads">How many the first i reach.</param>
/// <param name="Alone">How many each node reaches alone.</param>
internal sealed record SeedChoice(int[] Nodes, double[] Spreads, double[] Alone)
{
    /// <summary>Gets the best sets of all; null when not all were tried.</summary>
    public KeyPlayerSets? Best { get; init; }

    /// <summary>Gets which share of the best spread is proven; null where nothing was drawn.</summary>
    public double? Guarantee { get; init; }

    /// <summary>Gets from how many random sets or runs; 0 when exact.</summary>
    public int Samples { get; init; }

    /// <summary>Gets a value indicating whether spreads are exact.</summary>
    public bool IsExact => Samples == 0;

    /// <summary>Gets the set to propose, ascending: the best of all where it is known, else the one chosen step by step.</summary>
    public int[] Proposed => Best is { Count: > 0 } best ? best.Listed[0] : [.. Nodes.Order()];

    /// <summary>Gets how many the proposed set reaches.</summary>
    public double Spread => Best is { Count: > 0 } best ? best.Score : Spreads[^1];
}
