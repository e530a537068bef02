using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Storage.Journal;
using Microsoft.Data.Sqlite;

namespace ClusterGraph.Storage.Sqlite;

/// <summary>Keeps grants, memberships and secrets in the same SQLite file as the maps. A failed write is an <see cref="IOException"/>.</summary>
public sealed class SqliteAccessStore : IAccessStore
{
    private const string Grants = "SELECT secret_hash, map, role, kind, created, expires, revoked FROM grants WHERE ";

    private const string Memberships =
        "SELECT session_hash, map, role, participant, nick, created, expires, revoked FROM memberships WHERE ";

    private readonly SqliteStore _store;

    internal SqliteAccessStore(SqliteStore store) => _store = store;

    /// <inheritdoc/>
    public bool IsShared => false;

    /// <inheritdoc/>
    public Task SaveGrantAsync(Grant grant, CancellationToken cancellation) => WriteAsync(
        new StatementJob(
            "INSERT OR REPLACE INTO grants (secret_hash, map, role, kind, created, expires, revoked) "
            + "VALUES ($hash, $map, $role, $kind, $created, $expires, $revoked)",
            ("$hash", grant.SecretHash),
            ("$map", Text(grant.Map)),
            ("$role", CoreJson.WireName(grant.Role)),
            ("$kind", CoreJson.WireName(grant.Kind)),
            ("$created", StoredTime.Write(grant.Created)),
            ("$expires", StoredTime.Write(grant.Expires)),
            ("$revoked", grant.Revoked)),
        cancellation);

    /// <inheritdoc/>
    public Task<Grant?> FindGrantAsync(string secretHash, CancellationToken cancellation) => _store.ReadAsync(
        session => session.Query(Grants + "secret_hash = $hash", ReadGrant, ("$hash", secretHash)).SingleOrDefault(),
        cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Grant>> ListGrantsAsync(MapId? map, CancellationToken cancellation) =>
        _store.ReadAsync<IReadOnlyList<Grant>>(
            session => session.Query(
                Grants + "map = $map ORDER BY created, secret_hash", ReadGrant, ("$map", Text(map))),
            cancellation);

    /// <inheritdoc/>
    public Task SaveMembershipAsync(Membership membership, CancellationToken cancellation) => WriteAsync(
        new StatementJob(
            "INSERT OR REPLACE INTO memberships "
            + "(session_hash, map, role, participant, nick, created, expires, revoked) "
            + "VALUES ($hash, $map, $role, $participant, $nick, $created, $expires, $revoked)",
            ("$hash", membership.SessionHash),
            ("$map", Text(membership.Map)),
            ("$role", CoreJson.WireName(membership.Role)),
            ("$participant", membership.Participant.Value),
            ("$nick", membership.Nick),
            ("$created", StoredTime.Write(membership.Created)),
            ("$expires", StoredTime.Write(membership.Expires)),
            ("$revoked", membership.Revoked)),
        cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Membership>> FindMembershipsAsync(string sessionHash, CancellationToken cancellation) =>
        MembershipsAsync("session_hash = $value", sessionHash, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Membership>> ListMembershipsAsync(MapId map, CancellationToken cancellation) =>
        MembershipsAsync("map = $value", map.Value, cancellation);

    /// <inheritdoc/>
    public Task<byte[]?> ReadSecretAsync(string name, CancellationToken cancellation) => _store.ReadAsync(
        session => (byte[]?)session.Scalar("SELECT value FROM secrets WHERE name = $name", ("$name", name)), cancellation);

    /// <inheritdoc/>
    public async Task<byte[]> KeepSecretAsync(string name, byte[] value, CancellationToken cancellation)
    {
        await WriteAsync(
            new StatementJob(
                "INSERT INTO secrets (name, value) VALUES ($name, $value) ON CONFLICT DO NOTHING", ("$name", name), ("$value", value)),
            cancellation);
        return (await ReadSecretAsync(name, cancellation))!;
    }

    private static Grant ReadGrant(SqliteDataReader row) => new(
        row.GetString(0),
        Map(row.GetString(1)),
        Enum.Parse<Role>(row.GetString(2), ignoreCase: true),
        Enum.Parse<GrantKind>(row.GetString(3), ignoreCase: true),
        StoredTime.Read(row.GetString(4)),
        row.IsDBNull(5) ? null : StoredTime.Read(row.GetString(5)),
        row.GetBoolean(6));

    private static Membership ReadMembership(SqliteDataReader row) => new(
        row.GetString(0),
        Map(row.GetString(1)),
        Enum.Parse<Role>(row.GetString(2), ignoreCase: true),
        new ParticipantId(row.GetString(3)),
        row.GetString(4),
        StoredTime.Read(row.GetString(5)),
        StoredTime.Read(row.GetString(6)),
        row.GetBoolean(7));

    private static string Text(MapId? map) => map?.Value ?? string.Empty;

    private static MapId? Map(string text) => text.Length == 0 ? null : new MapId(text);

    private Task<IReadOnlyList<Membership>> MembershipsAsync(string where, string value, CancellationToken cancellation) =>
        _store.ReadAsync<IReadOnlyList<Membership>>(
            session => session.Query(
                Memberships + where + " ORDER BY created, session_hash, map", ReadMembership, ("$value", value)),
            cancellation);

    private async Task WriteAsync(StatementJob job, CancellationToken cancellation)
    {
        var outcome = await _store.WriteAsync(job, cancellation);
        if (!outcome.IsOk)
        {
            throw new IOException(outcome.Detail ?? "The store did not write.");
        }
    }
}
