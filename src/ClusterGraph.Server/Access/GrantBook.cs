using System.Globalization;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;

namespace ClusterGraph.Server.Access;

/// <summary>Issues capability links and room codes, and recognises them.</summary>
internal sealed class GrantBook(IAccessStore store, ServerKey key, TimeProvider clock) : IDisposable
{
    /// <summary>How long a room code opens the door.</summary>
    public static readonly TimeSpan CodeLife = TimeSpan.FromHours(12);

    private readonly SemaphoreSlim _codes = new(1, 1);

    /// <summary>Gives the secret of the link for a role; the same after every restart.</summary>
    /// <param name="map">The map; null for all maps of this server.</param>
    /// <param name="role">The role that the link gives.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<string> LinkSecretAsync(MapId? map, Role role, CancellationToken cancellation)
    {
        var secret = SecretText.Of(key.Derive("link", $"{map?.Value}\0{role}"));
        var hash = key.Hash(secret);
        if (await store.FindGrantAsync(hash, cancellation) is null)
        {
            var grant = new Grant(hash, map, role, GrantKind.Link, clock.GetUtcNow(), null, false);
            await store.SaveGrantAsync(grant, cancellation);
        }

        return secret;
    }

    /// <summary>Gives the code of a room, a new one when the last has ended.</summary>
    public async Task<string> CodeAsync(MapId map, CancellationToken cancellation)
    {
        await _codes.WaitAsync(cancellation);
        try
        {
            var open = await OpenCodesAsync(map, cancellation);
            var newest = open.MaxBy(g => g.Created);
            return newest is not null && key.Hash(CodeOf(map, newest.Created)) == newest.SecretHash
                ? CodeOf(map, newest.Created)
                : await IssueAsync(map, cancellation);
        }
        finally
        {
            _codes.Release();
        }
    }

    /// <summary>Withdraws the codes of a room and issues a new one.</summary>
    public async Task<string> RenewCodeAsync(MapId map, CancellationToken cancellation)
    {
        await _codes.WaitAsync(cancellation);
        try
        {
            foreach (var old in await OpenCodesAsync(map, cancellation))
            {
                await store.SaveGrantAsync(old with { Revoked = true }, cancellation);
            }

            return await IssueAsync(map, cancellation);
        }
        finally
        {
            _codes.Release();
        }
    }

    /// <summary>Finds what a secret or code opens, also when it has ended.</summary>
    public Task<Grant?> FindAsync(string secretOrCode, CancellationToken cancellation) =>
        store.FindGrantAsync(key.Hash(secretOrCode), cancellation);

    /// <summary>Tells whether a grant opens the door now.</summary>
    public bool IsOpen(Grant grant) => !grant.Revoked && !(grant.Expires <= clock.GetUtcNow());

    /// <inheritdoc/>
    public void Dispose() => _codes.Dispose();

    private async Task<string> IssueAsync(MapId map, CancellationToken cancellation)
    {
        // Milliseconds survive any store; the code is derived from them again after a restart.
        var now = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
        var code = CodeOf(map, now);
        while (await store.FindGrantAsync(key.Hash(code), cancellation) is not null)
        {
            now = now.AddMilliseconds(1);
            code = CodeOf(map, now);
        }

        var grant = new Grant(key.Hash(code), map, Role.Participant, GrantKind.Code, now, now + CodeLife, false);
        await store.SaveGrantAsync(grant, cancellation);
        return code;
    }

    private async Task<List<Grant>> OpenCodesAsync(MapId map, CancellationToken cancellation) =>
        [.. (await store.ListGrantsAsync(map, cancellation)).Where(g => g.Kind == GrantKind.Code && IsOpen(g))];

    private string CodeOf(MapId map, DateTimeOffset created) => RoomCode.Of(key.Derive(
        "code", map.Value + "\0" + created.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)));
}
