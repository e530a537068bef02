namespace ClusterGraph.Analysis.ValueChains;

/// <summary>How far a service reaches a stage (methods catalogue C7).</summary>
internal enum SupportStatus
{
    /// <summary>Nothing is known: nobody of the stage is on the map, or the room did not speak of the service.</summary>
    NotAsked,

    /// <summary>Nobody on the map could give it.</summary>
    Absent,

    /// <summary>Somebody could give it, nobody of the stage receives it.</summary>
    Unlinked,

    /// <summary>Few of the stage receive it.</summary>
    Partial,

    /// <summary>It reaches the stage.</summary>
    Reached,
}
