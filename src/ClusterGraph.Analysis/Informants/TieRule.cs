namespace ClusterGraph.Analysis.Informants;

/// <summary>Whose word makes a link.</summary>
internal enum TieRule
{
    /// <summary>Both ends say so (LAS-intersection).</summary>
    Intersection,

    /// <summary>One of the ends says so (LAS-union).</summary>
    Union,

    /// <summary>Where it begins says so (row-dominated).</summary>
    Sender,

    /// <summary>Where it ends says so (column-dominated).</summary>
    Receiver,

    /// <summary>Enough informants say so, whoever they are.</summary>
    Consensus,
}
