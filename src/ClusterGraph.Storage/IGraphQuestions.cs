using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Storage;

/// <summary>Asks the stored graph in its own language. Only questions of a closed list, each of one map.</summary>
public interface IGraphQuestions
{
    /// <summary>Gets the questions.</summary>
    IReadOnlyList<GraphQuestion> All { get; }

    /// <summary>Asks one.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="map">The map; the answer is of nothing else.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>
    /// The answer; or <see cref="ErrorCode.NotFound"/>; <see cref="ErrorCode.Busy"/> when it took too long and was stopped,
    /// or too many are being asked; <see cref="ErrorCode.StoreUnavailable"/>.
    /// </returns>
    Task<Outcome<GraphAnswer>> AskAsync(string name, MapId map, CancellationToken cancellation);
}
