using System.Collections.Concurrent;
using System.Collections.Immutable;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Persistence;

namespace ClusterGraph.Server.Access;

/// <summary>
/// Memberships in memory, written through to the store. Where other processes write the same store nothing is remembered,
/// so that a person whom another process let in or sent away is known at once. Safe for concurrent reading; writing is
/// guarded by its owner.
/// </summary>
internal sealed class MemberCache(IAccessStore store)
{
    private readonly ConcurrentDictionary<string, ImmutableList<Membership>> _bySession = [];
    private readonly ConcurrentDictionary<MapId, ImmutableDictionary<string, Membership>> _byMap = [];

    /// <summary>Lists what a session holds; empty for an unknown one, which is not remembered.</summary>
    public async ValueTask<ImmutableList<Membership>> OfSessionAsync(string hash, CancellationToken cancellation)
    {
        if (_bySession.TryGetValue(hash, out var known))
        {
            return known;
        }

        ImmutableList<Membership> found = [.. await store.FindMembershipsAsync(hash, cancellation)];
        return found.IsEmpty || store.IsShared ? found : _bySession.GetOrAdd(hash, found);
    }

    /// <summary>Lists who ever joined a map.</summary>
    public async ValueTask<ImmutableDictionary<string, Membership>> OfMapAsync(MapId map, CancellationToken cancellation) =>
        _byMap.TryGetValue(map, out var known) ? known : Remember(map, await store.ListMembershipsAsync(map, cancellation));

    /// <summary>Writes a membership, to the store first.</summary>
    public async Task SaveAsync(Membership member, CancellationToken cancellation)
    {
        if (store.IsShared)
        {
            await store.SaveMembershipAsync(member, cancellation);
            return;
        }

        var mine = await OfSessionAsync(member.SessionHash, cancellation);
        var others = member.Map is { } map ? await OfMapAsync(map, cancellation) : null;
        await store.SaveMembershipAsync(member, cancellation);
        _bySession[member.SessionHash] = mine.RemoveAll(m => m.Map == member.Map).Add(member);
        if (others is not null)
        {
            _byMap[member.Map!.Value] = others.SetItem(member.SessionHash, member);
        }
    }

    private ImmutableDictionary<string, Membership> Remember(MapId map, IReadOnlyList<Membership> found)
    {
        var members = found.ToImmutableDictionary(m => m.SessionHash);
        return store.IsShared ? members : _byMap.GetOrAdd(map, members);
    }
}
