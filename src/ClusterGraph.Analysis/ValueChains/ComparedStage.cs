namespace ClusterGraph.Analysis.ValueChains;

/// <summary>One stage of two chains that follow the same template.</summary>
/// <param name="First">Its number in the first.</param>
/// <param name="Second">Its number in the second.</param>
/// <param name="Here">How it is filled in the first.</param>
/// <param name="There">How it is filled in the second.</param>
internal sealed record ComparedStage(int First, int Second, StageFilling Here, StageFilling There)
{
    /// <summary>Gets a value indicating whether it has local actors in the first.</summary>
    public bool IsHere => Here.Status >= StageStatus.Thin;

    /// <summary>Gets a value indicating whether it has local actors in the second.</summary>
    public bool IsThere => There.Status >= StageStatus.Thin;

    /// <summary>Gets a value indicating whether both rooms were asked about it and neither leaves it out on purpose.</summary>
    public bool IsKnown => Here.Status >= StageStatus.WhiteSpot && There.Status >= StageStatus.WhiteSpot;
}
