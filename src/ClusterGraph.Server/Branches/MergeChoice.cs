namespace ClusterGraph.Server.Branches;

/// <summary>Whose side is taken where the room went on meanwhile.</summary>
internal enum MergeChoice
{
    /// <summary>The room's word stays.</summary>
    Room,

    /// <summary>The copy's word is taken.</summary>
    Copy,
}
