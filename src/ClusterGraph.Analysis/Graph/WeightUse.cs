namespace ClusterGraph.Analysis.Graph;

/// <summary>Which number of a link is read as its weight.</summary>
public enum WeightUse
{
    /// <summary>None: every link counts one.</summary>
    None,

    /// <summary>How strong the tie is; the largest of parallel links counts.</summary>
    Strength,

    /// <summary>How much flows; parallel links add up.</summary>
    Volume,
}
