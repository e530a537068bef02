using ClusterGraph.Core.Persistence;

namespace ClusterGraph.Storage;

/// <summary>One opened place for maps and for access rights, with one life.</summary>
public interface IStore : IAsyncDisposable
{
    /// <summary>Gets the maps.</summary>
    IMapStore Maps { get; }

    /// <summary>Gets the grants, memberships and secrets.</summary>
    IAccessStore Access { get; }

    /// <summary>Gets the questions to the stored graph; null where there is no graph to ask.</summary>
    IGraphQuestions? Questions => null;

    /// <summary>Gets what computes measures of large graphs; null where there is nothing of the kind.</summary>
    IGraphScience? Science => null;

    /// <summary>Tries a read and a durable write.</summary>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>What came of it; failure is told in it and not thrown.</returns>
    Task<StoreHealth> CheckAsync(CancellationToken cancellation);
}
