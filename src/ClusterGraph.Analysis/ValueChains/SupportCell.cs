namespace ClusterGraph.Analysis.ValueChains;

/// <summary>How far a service reaches the actors of one stage.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Service">The service.</param>
/// <param name="Requirement">How much the stage needs it: 0 not at all, 1 useful, 2 essential.</param>
/// <param name="Actors">How many actors of the stage are inside.</param>
/// <param name="Reached">The nodes of them that receive it.</param>
/// <param name="Status">What that means.</param>
internal sealed record SupportCell(
    int Stage, int Service, int Requirement, int Actors, IReadOnlyList<int> Reached, SupportStatus Status)
{
    /// <summary>Gets the share that receives it; NaN when nothing is known.</summary>
    public double Share => Status == SupportStatus.NotAsked ? double.NaN : Reached.Count / (double)Actors;

    /// <summary>Gets a value indicating whether it counts in the support gap: needed, and something is known.</summary>
    public bool IsCounted => Requirement > 0 && Status != SupportStatus.NotAsked;
}
