using ClusterGraph.Core.ValueChains;

namespace ClusterGraph.Server.Clusters;

/// <summary>One lane of a small picture of a chain.</summary>
/// <param name="Id">The stage.</param>
/// <param name="Name">Its name.</param>
/// <param name="Names">Its name in other languages.</param>
/// <param name="Kind">Whether it is a lane of the chain or support beside it.</param>
/// <param name="Status">How it is filled, as the column of that name in the table <c>status</c> of stage coverage.</param>
/// <param name="Local">How many actors of the cluster do it.</param>
/// <param name="Outside">How many outsiders do it for the cluster.</param>
internal sealed record ClusterStage(
    string Id,
    string Name,
    IReadOnlyDictionary<string, string>? Names,
    StageKind Kind,
    string Status,
    int Local,
    int Outside);
