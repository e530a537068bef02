using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Persistence;

/// <summary>Keeps who may do what: grants and memberships. Names of people live here and never in the journal.</summary>
public interface IAccessStore
{
    /// <summary>Gets a value indicating whether other processes may write at the same time.</summary>
    bool IsShared { get; }

    /// <summary>Writes a grant, replacing one with the same secret hash.</summary>
    /// <param name="grant">The grant.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>A task that ends when it is on disk.</returns>
    Task SaveGrantAsync(Grant grant, CancellationToken cancellation);

    /// <summary>Finds a grant.</summary>
    /// <param name="secretHash">Keyed hash of the secret, in hex.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The grant, also when expired or revoked; null when there is none.</returns>
    Task<Grant?> FindGrantAsync(string secretHash, CancellationToken cancellation);

    /// <summary>Lists the grants of a map.</summary>
    /// <param name="map">The map; null for those of the whole server.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The grants.</returns>
    Task<IReadOnlyList<Grant>> ListGrantsAsync(MapId? map, CancellationToken cancellation);

    /// <summary>Writes a membership, replacing that of the same session on the same map.</summary>
    /// <param name="membership">The membership.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>A task that ends when it is on disk.</returns>
    Task SaveMembershipAsync(Membership membership, CancellationToken cancellation);

    /// <summary>Lists the memberships of a session.</summary>
    /// <param name="sessionHash">Hash of the session's secret, in hex.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The memberships, also ended ones.</returns>
    Task<IReadOnlyList<Membership>> FindMembershipsAsync(string sessionHash, CancellationToken cancellation);

    /// <summary>Lists the memberships of a map.</summary>
    /// <param name="map">The map.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The memberships, also ended ones.</returns>
    Task<IReadOnlyList<Membership>> ListMembershipsAsync(MapId map, CancellationToken cancellation);

    /// <summary>Reads a server secret, such as the key that hashes codes.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The bytes, or null.</returns>
    Task<byte[]?> ReadSecretAsync(string name, CancellationToken cancellation);

    /// <summary>Keeps a server secret, unless one of that name is kept already.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The bytes.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The secret that is kept, once it is on disk; the same for all who ask.</returns>
    Task<byte[]> KeepSecretAsync(string name, byte[] value, CancellationToken cancellation);
}
