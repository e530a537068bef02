using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Persistence;

namespace ClusterGraph.Storage.InMemory;

/// <summary>Keeps grants, memberships and secrets in memory.</summary>
public sealed class InMemoryAccessStore : IAccessStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Grant> _grants = [];
    private readonly Dictionary<(string Session, MapId? Map), Membership> _memberships = [];
    private readonly Dictionary<string, byte[]> _secrets = [];

    /// <inheritdoc/>
    public bool IsShared => false;

    /// <inheritdoc/>
    public Task SaveGrantAsync(Grant grant, CancellationToken cancellation) =>
        Locked(() => _grants[grant.SecretHash] = grant, cancellation);

    /// <inheritdoc/>
    public Task<Grant?> FindGrantAsync(string secretHash, CancellationToken cancellation) =>
        Locked(() => _grants.GetValueOrDefault(secretHash), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Grant>> ListGrantsAsync(MapId? map, CancellationToken cancellation) =>
        Locked<IReadOnlyList<Grant>>(
            () => [.. _grants.Values.Where(g => g.Map == map).OrderBy(g => g.Created).ThenBy(g => g.SecretHash, StringComparer.Ordinal)],
            cancellation);

    /// <inheritdoc/>
    public Task SaveMembershipAsync(Membership membership, CancellationToken cancellation) =>
        Locked(() => _memberships[(membership.SessionHash, membership.Map)] = membership, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Membership>> FindMembershipsAsync(string sessionHash, CancellationToken cancellation) =>
        Locked(() => Ordered(m => m.SessionHash == sessionHash), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Membership>> ListMembershipsAsync(MapId map, CancellationToken cancellation) =>
        Locked(() => Ordered(m => m.Map == map), cancellation);

    /// <inheritdoc/>
    public Task<byte[]?> ReadSecretAsync(string name, CancellationToken cancellation) =>
        Locked(() => (byte[]?)_secrets.GetValueOrDefault(name)?.Clone(), cancellation);

    /// <inheritdoc/>
    public Task<byte[]> KeepSecretAsync(string name, byte[] value, CancellationToken cancellation) => Locked(
        () =>
        {
            _secrets.TryAdd(name, (byte[])value.Clone());
            return (byte[])_secrets[name].Clone();
        },
        cancellation);

    internal void Forget(MapId map)
    {
        lock (_lock)
        {
            foreach (var grant in _grants.Values.Where(g => g.Map == map).ToList())
            {
                _grants.Remove(grant.SecretHash);
            }

            foreach (var membership in _memberships.Keys.Where(k => k.Map == map).ToList())
            {
                _memberships.Remove(membership);
            }
        }
    }

    private IReadOnlyList<Membership> Ordered(Func<Membership, bool> which) =>
    [
        .. _memberships.Values.Where(which)
            .OrderBy(m => m.Created)
            .ThenBy(m => m.SessionHash, StringComparer.Ordinal)
            .ThenBy(m => m.Map?.Value, StringComparer.Ordinal),
    ];

    private Task<T> Locked<T>(Func<T> action, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellation);
        }

        lock (_lock)
        {
            return Task.FromResult(action());
        }
    }
}
